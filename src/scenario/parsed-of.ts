import type { Diagnostic } from "./diagnostic.ts";
import type { Gathered } from "./gathered.ts";
import type { TextRead } from "./read-text.ts";
import type { Scenario } from "./scenario.ts";
import { toDiagnostics } from "./source/diagnostics.ts";
import { faultDiagnostics } from "./source/fault-diagnostics.ts";

export interface Parsed {
  /** Null where something found is an error. */
  readonly scenario: Scenario | null;
  readonly diagnostics: Diagnostic[];
}

/** The scenario of a text that has been read, and everything found in it, with what its logs say; `gathered` is null where it names none. */
export function parsedOf(
  { scenario, findings, source, placed }: TextRead,
  { file, gathered }: { readonly file: string; readonly gathered: Gathered | null },
): Parsed {
  for (const { path, on, ...problem } of gathered?.findings ?? []) findings.add(problem, path, on);
  const diagnostics = toDiagnostics(findings.list, source, { file, set: placed });
  if (gathered === null) return { scenario, diagnostics };
  return { scenario: gathered.scenario, diagnostics: [...diagnostics, ...faultDiagnostics(gathered.faults, file)] };
}
