import type { DiffResult } from "../analysis/diff/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { visibleJson } from "./printable.ts";

/** Worlds that two scenarios were compared in. */
export interface DiffRun {
  readonly seed: number;
  readonly worlds: number;
}

type Inputs = readonly { readonly file: string; readonly sha256: string | null }[];

/** Two scenarios compared, or why not. */
export interface DiffReport {
  readonly version: string;
  /** The files of the first scenario, and of the second: each with the logs and tables it names. */
  readonly inputs: readonly Inputs[];
  readonly run: DiffRun;
  readonly diagnostics: readonly Diagnostic[];
  readonly result: DiffResult | null;
}

/** The JSON of a diff: the envelope of every command, with the inputs of both sides one after the other. */
export function diffJson({ version, inputs, run, diagnostics, result }: DiffReport): string {
  const envelope = {
    $schema: "diff.v1.schema.json",
    format: "relocate.diff",
    formatVersion: "1.0",
    tool: { name: "relocate", version },
    status: result === null ? "error" : "ok",
    inputs: inputs.flat(),
    run,
    diagnostics,
    result,
  };
  return `${visibleJson(JSON.stringify(envelope, null, 2))}\n`;
}
