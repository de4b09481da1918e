import type { PlanRun } from "../analysis/result.ts";
import type { OptimiseResult } from "../optimise/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { visibleJson } from "./printable.ts";

/** One scenario optimised, or why not. */
export interface OptimiseReport {
  readonly version: string;
  readonly input: { readonly file: string; readonly sha256: string | null };
  /** The logs and tables it names. */
  readonly evidence: readonly { readonly file: string; readonly sha256: string | null }[];
  readonly run: PlanRun;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the scenario has errors, could not be read, or no schedule keeps to its limits. */
  readonly result: OptimiseResult | null;
}

/** The envelope of the contract around what optimising found. */
export function optimiseJson({ version, input, evidence, run, diagnostics, result }: OptimiseReport): string {
  const envelope = {
    $schema: "optimise.v1.schema.json",
    format: "relocate.optimise",
    formatVersion: "1.0",
    tool: { name: "relocate", version },
    status: result === null ? "error" : "ok",
    inputs: [input, ...evidence],
    run,
    diagnostics,
    result,
  };
  return `${visibleJson(JSON.stringify(envelope, null, 2))}\n`;
}
