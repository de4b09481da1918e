import type { Diagnostic } from "./diagnostic.ts";
import { readText } from "./read-text.ts";
import type { Scenario } from "./scenario.ts";
import { MOST_BYTES } from "./size.ts";
import { toDiagnostics } from "./source/diagnostics.ts";
import type { Setting } from "./source/settings.ts";

export interface ParseOptions {
  /** Name of the file, for diagnostics. */
  readonly file?: string;
  /** Values put in place of what the file says. */
  readonly set?: readonly Setting[];
  /** The most bytes of UTF-8 that are read (default: 1 MiB). */
  readonly maxSize?: number;
}

/** A scenario as a text says it, and everything found in it; null where something found is an error. */
export function parseScenario(
  text: string,
  { file = "scenario.yaml", set = [], maxSize = MOST_BYTES }: ParseOptions = {},
): { scenario: Scenario | null; diagnostics: Diagnostic[] } {
  const { scenario, findings, source, placed } = readText(text, set, maxSize);
  return { scenario, diagnostics: toDiagnostics(findings.list, source, { file, set: placed }) };
}
