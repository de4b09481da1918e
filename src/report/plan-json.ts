import type { PlanResult, PlanRun } from "../analysis/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { envelope, printedJson, type ReadInput } from "./json-envelope.ts";

/** One scenario planned, or why not: what the envelope of the JSON says about it. */
export interface PlanReport {
  readonly version: string;
  readonly input: ReadInput;
  /** The logs and tables that the scenario names. */
  readonly evidence?: readonly ReadInput[];
  readonly run: PlanRun;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the scenario has errors or could not be read. */
  readonly result: PlanResult | null;
}

/** The JSON of the contract: one envelope, or a list of them where several files were named. */
export function planJson(reports: readonly PlanReport[]): string {
  const envelopes = reports.map(({ input, evidence = [], ...report }) =>
    envelope("plan", { ...report, inputs: [input, ...evidence], complete: report.result !== null }),
  );
  return printedJson(envelopes.length === 1 ? envelopes[0] : envelopes);
}
