import type { Evidence } from "../scenario/scenario.ts";

/** Days of the record; the analyst opens it when people came to live there. */
export function exposureDays(evidence: Evidence): number {
  return evidence.untilDay - evidence.fromDay;
}
