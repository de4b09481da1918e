import type { PlanResult, PlanRun } from "../analysis/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { visibleJson } from "./printable.ts";

/** One scenario planned, or why not: what the envelope of the JSON says about it. */
export interface PlanReport {
  readonly version: string;
  readonly input: { readonly file: string; readonly sha256: string | null };
  /** The logs and tables that the scenario names. */
  readonly evidence?: readonly { readonly file: string; readonly sha256: string | null }[];
  readonly run: PlanRun;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the scenario has errors or could not be read. */
  readonly result: PlanResult | null;
}

/** The JSON of the contract: one envelope, or a list of them where several files were named. */
export function planJson(reports: readonly PlanReport[]): string {
  const envelopes = reports.map(envelope);
  return `${visibleJson(JSON.stringify(envelopes.length === 1 ? envelopes[0] : envelopes, null, 2))}\n`;
}

function envelope({ version, input, evidence = [], run, diagnostics, result }: PlanReport) {
  return {
    $schema: "plan.v1.schema.json",
    format: "relocate.plan",
    formatVersion: "1.0",
    tool: { name: "relocate", version },
    status: result === null ? "error" : "ok",
    inputs: [input, ...evidence],
    run,
    diagnostics,
    result,
  };
}
