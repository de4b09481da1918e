import type { Diagnostic } from "./diagnostic.ts";
import { readText } from "./read-text.ts";
import type { Scenario } from "./scenario.ts";
import { toDiagnostics } from "./source/diagnostics.ts";
import type { Setting } from "./source/settings.ts";

export interface ParseOptions {
  /** Name of the file, for diagnostics. */
  readonly file?: string;
  /** Values put in place of what the file says. */
  readonly set?: readonly Setting[];
}

/** A scenario as a text says it, and everything found in it; null where something found is an error. */
export function parseScenario(
  text: string,
  { file = "scenario.yaml", set = [] }: ParseOptions = {},
): { scenario: Scenario | null; diagnostics: Diagnostic[] } {
  const { scenario, findings, source, placed } = readText(text, set);
  return { scenario, diagnostics: toDiagnostics(findings.list, source, { file, set: placed }) };
}
