import type { PlanRun } from "../analysis/result.ts";
import type { SensitivityResult } from "../analysis/sensitivity/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { envelope, printedJson, type ReadInput } from "./json-envelope.ts";

/** One scenario's sensitivity, or why there is none: what the envelope of the JSON says about it. */
export interface SensitivityReport {
  readonly version: string;
  readonly input: ReadInput;
  /** The logs and tables that the scenario names. */
  readonly evidence: readonly ReadInput[];
  readonly run: PlanRun;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the scenario has errors or could not be read. */
  readonly result: SensitivityResult | null;
}

/** The envelope of the contract. */
export function sensitivityJson({ input, evidence, ...report }: SensitivityReport): string {
  const complete = report.result !== null;
  return printedJson(envelope("sensitivity", { ...report, inputs: [input, ...evidence], complete }));
}
