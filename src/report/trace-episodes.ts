import type { TraceEvent } from "../analysis/trace-result.ts";

/** What happened from one notable event to the next: an attack, a beginning, an end or a wait by itself; else all travel and single deaths. */
export interface Episode {
  readonly events: readonly TraceEvent[];
}

const QUIET = new Set(["departure", "arrival", "death"]);

/** The events of a story gathered so that a year of convoys is one line, and nothing is told twice. */
export function episodes(events: readonly TraceEvent[]): Episode[] {
  const told: TraceEvent[][] = [];
  for (const event of events) {
    const last = told.at(-1);
    if (last !== undefined && QUIET.has(event.kind) && QUIET.has(last[0].kind)) last.push(event);
    else told.push([event]);
  }
  return told.map((each) => ({ events: each }));
}
