import type { Diagnostic } from "./diagnostic.ts";
import { readText, type Structure } from "./read-text.ts";
import type { Scenario } from "./scenario.ts";
import type { RawScenario } from "./schema/scenario.ts";
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

export interface Parsed {
  /** Null where something found is an error. */
  readonly scenario: Scenario | null;
  readonly diagnostics: Diagnostic[];
}

/** A scenario as a text says it, and everything found in it, its structure judged as asked. */
export function parseText<S extends RawScenario | null>(
  text: string,
  { file = "scenario.yaml", set = [], maxSize = MOST_BYTES }: ParseOptions,
  structure: Structure<S>,
): Parsed | Extract<S, null> {
  const read = readText(text, { set, maxSize, structure });
  if (read === null) return read;
  const { scenario, findings, source, placed } = read;
  return { scenario, diagnostics: toDiagnostics(findings.list, source, { file, set: placed }) };
}
