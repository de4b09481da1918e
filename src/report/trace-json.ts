import type { TraceResult } from "../analysis/trace-result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { envelope, printedJson, type ReadInput } from "./json-envelope.ts";

/** A trace, or why there is none: what the envelope of the JSON says. */
export interface TraceReport {
  readonly version: string;
  /** The scenario, and the logs and tables it names. */
  readonly inputs: readonly ReadInput[];
  readonly diagnostics: readonly Diagnostic[];
  readonly result: TraceResult | null;
}

/** A trace in the envelope that every JSON result has. */
export function traceJson(report: TraceReport): string {
  return printedJson(envelope("trace", { ...report, complete: report.result !== null }));
}
