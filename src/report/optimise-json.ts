import type { PlanRun } from "../analysis/result.ts";
import type { OptimiseResult } from "../optimise/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { envelope, printedJson, type ReadInput } from "./json-envelope.ts";

/** One scenario optimised, or why not. */
export interface OptimiseReport {
  readonly version: string;
  readonly input: ReadInput;
  /** The logs and tables it names. */
  readonly evidence: readonly ReadInput[];
  readonly run: PlanRun;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the scenario has errors, could not be read, or no schedule keeps to its limits. */
  readonly result: OptimiseResult | null;
}

/** The envelope of the contract around what optimising found. */
export function optimiseJson({ input, evidence, ...report }: OptimiseReport): string {
  const complete = report.result !== null;
  return printedJson(envelope("optimise", { ...report, inputs: [input, ...evidence], complete }));
}
