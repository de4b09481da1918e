import type { TraceResult } from "../analysis/trace-result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { visibleJson } from "./printable.ts";

/** A trace, or why there is none: what the envelope of the JSON says. */
export interface TraceReport {
  readonly version: string;
  /** The scenario, and the logs and tables it names. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string | null }[];
  readonly diagnostics: readonly Diagnostic[];
  readonly result: TraceResult | null;
}

/** A trace in the envelope that every JSON result has. */
export function traceJson({ version, inputs, diagnostics, result }: TraceReport): string {
  const envelope = {
    $schema: "trace.v1.schema.json",
    format: "relocate.trace",
    formatVersion: "1.0",
    tool: { name: "relocate", version },
    status: result === null ? "error" : "ok",
    inputs,
    diagnostics,
    result,
  };
  return `${visibleJson(JSON.stringify(envelope, null, 2))}\n`;
}
