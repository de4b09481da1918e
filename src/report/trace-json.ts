import type { TraceResult } from "../analysis/trace-result.ts";
import { visibleJson } from "./printable.ts";

/** A trace in the envelope that every JSON result has. */
export function traceJson(
  result: TraceResult,
  { version, input }: { readonly version: string; readonly input: { readonly file: string; readonly sha256: string } },
): string {
  const envelope = {
    format: "relocate.trace",
    formatVersion: "1.0",
    tool: { name: "relocate", version },
    inputs: [input],
    result,
  };
  return `${visibleJson(JSON.stringify(envelope, null, 2))}\n`;
}
