import type { Stream } from "./streams.ts";

/** A move of an option in the scenario's terms; ids, days after start, people per day. */
export interface PlannedMove {
  readonly from: readonly string[];
  readonly route: number;
  readonly cohort: string | null;
  /** Null: all that can. */
  readonly people: number | null;
  /** Null: as soon as it can begin. */
  readonly startDay: number | null;
  /** Null: as fast as the route allows. */
  readonly pace: number | null;
}

/** A move, and the stream it is of. */
export type Planned = PlannedMove & { readonly stream: Stream };
