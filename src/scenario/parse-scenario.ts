import type { Diagnostic } from "./diagnostic.ts";
import type { Gathered } from "./gathered.ts";
import { readText, type TextRead } from "./read-text.ts";
import type { Scenario } from "./scenario.ts";
import { toDiagnostics } from "./source/diagnostics.ts";
import { faultDiagnostics } from "./source/fault-diagnostics.ts";
import type { Setting } from "./source/settings.ts";

export interface ParseOptions {
  /** Name of the file, for diagnostics. */
  readonly file?: string;
  /** Values put in place of what the file says. */
  readonly set?: readonly Setting[];
}

export interface Parsed {
  /** Null where something found is an error. */
  readonly scenario: Scenario | null;
  readonly diagnostics: Diagnostic[];
}

/** A scenario as a text says it, and everything found in it. Logs that it names are still to be read. */
export function parseScenario(text: string, { file = "scenario.yaml", set = [] }: ParseOptions = {}): Parsed {
  return parsedOf(readText(text, set), { file, gathered: null });
}

/** The same of a text that has been read, with what its logs say; `gathered` is null where it names none. */
export function parsedOf(
  { scenario, findings, source, placed }: TextRead,
  { file, gathered }: { readonly file: string; readonly gathered: Gathered | null },
): Parsed {
  for (const { path, on, ...problem } of gathered?.findings ?? []) findings.add(problem, path, on);
  const diagnostics = toDiagnostics(findings.list, source, { file, set: placed });
  if (gathered === null) return { scenario, diagnostics };
  return { scenario: gathered.scenario, diagnostics: [...diagnostics, ...faultDiagnostics(gathered.faults, file)] };
}
