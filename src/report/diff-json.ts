import type { DiffResult } from "../analysis/diff/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { envelope, printedJson, type ReadInput } from "./json-envelope.ts";

/** Worlds that two scenarios were compared in. */
export interface DiffRun {
  readonly seed: number;
  readonly worlds: number;
}

/** Two scenarios compared, or why not. */
export interface DiffReport {
  readonly version: string;
  /** The files of the first scenario, and of the second: each with the logs and tables it names. */
  readonly inputs: readonly (readonly ReadInput[])[];
  readonly run: DiffRun;
  readonly diagnostics: readonly Diagnostic[];
  readonly result: DiffResult | null;
}

/** The JSON of a diff: the envelope of every command, with the inputs of both sides one after the other. */
export function diffJson({ inputs, ...report }: DiffReport): string {
  return printedJson(envelope("diff", { ...report, inputs: inputs.flat(), complete: report.result !== null }));
}
