import type { Diagnostic } from "../scenario/diagnostic.ts";
import { parsedOf } from "../scenario/parsed-of.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Setting } from "../scenario/source/settings.ts";
import { type ReadFile, readWithEvidence } from "./evidence/read-with-evidence.ts";

/** A scenario that can be planned, with all that was found in it and in the logs it names. */
export interface ReadScenario {
  /** Null where something found is an error. */
  readonly scenario: Scenario | null;
  /** The plain value of the file. */
  readonly written: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The logs and tables it names. */
  readonly evidence: readonly ReadFile[];
}

/** Reads a scenario's text and the logs it names: what every command that plans begins with. */
export async function readScenario(
  { text, name }: { readonly text: string; readonly name: string },
  { path, set = [], maxSize }: { readonly path: string; readonly set?: readonly Setting[]; readonly maxSize?: number },
): Promise<ReadScenario> {
  const { read, gathered, evidence } = await readWithEvidence(text, { path, name, set, maxSize });
  return { ...parsedOf(read, { file: name, gathered }), written: read.written, evidence };
}
