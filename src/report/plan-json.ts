import type { PlanResult } from "../analysis/result.ts";
import { printedJson } from "./json-envelope.ts";
import { enveloped, type ScenarioReport } from "./scenario-report.ts";

/** One scenario planned, or why not. */
export type PlanReport = ScenarioReport<PlanResult>;

/** The JSON of the contract: one envelope, or a list of them where several files were named. */
export function planJson(reports: readonly PlanReport[]): string {
  const envelopes = reports.map((report) => enveloped("plan", report));
  return printedJson(envelopes.length === 1 ? envelopes[0] : envelopes);
}
