import type { PlanRun } from "../analysis/result.ts";
import type { SensitivityResult } from "../analysis/sensitivity/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { visibleJson } from "./printable.ts";

/** One scenario's sensitivity, or why there is none: what the envelope of the JSON says about it. */
export interface SensitivityReport {
  readonly version: string;
  readonly input: { readonly file: string; readonly sha256: string | null };
  /** The logs and tables that the scenario names. */
  readonly evidence: readonly { readonly file: string; readonly sha256: string | null }[];
  readonly run: PlanRun;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the scenario has errors or could not be read. */
  readonly result: SensitivityResult | null;
}

/** The envelope of the contract. */
export function sensitivityJson({ version, input, evidence, run, diagnostics, result }: SensitivityReport): string {
  const envelope = {
    $schema: "sensitivity.v1.schema.json",
    format: "relocate.sensitivity",
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
