import type { Timetable } from "./convoys.ts";

/**
 * A scenario as a time-expanded network: people by site and cohort, routes that take them away, and the limits on both.
 * Days are days after start; a period's figures are averages over it, so that person-days come out exact.
 */
export interface Problem {
  readonly periods: Periods;
  readonly cohorts: readonly Cohort[];
  readonly sites: readonly Site[];
  readonly routes: readonly Route[];
  readonly payers: readonly string[];
  readonly costs: CostRates;
  readonly limits: Limits;
}

export interface Periods {
  /** [period + 1] first day of each period, and the horizon. */
  readonly starts: Float64Array;
  /** [period] days. */
  readonly days: Float64Array;
  readonly count: number;
}

export interface Cohort {
  readonly id: string;
  readonly vulnerability: number;
}

export interface Site {
  readonly id: string;
  readonly safe: boolean;
  /** [cohort] people at start. */
  readonly people: Float64Array;
  /** Infinity where there is no limit. */
  readonly capacity: number;
  readonly harm: HarmCurve;
}

/** Expected deaths per day at a site against the people present: straight between `people[k]` and `people[k + 1]`. */
export interface HarmCurve {
  /** Rising from 0 to the most that can be there. */
  readonly people: Float64Array;
  /** [period][k] before, and after, the first departure from the site; one array for all periods where nothing changes. */
  readonly before: readonly Float64Array[];
  readonly after: readonly Float64Array[];
  /** [period][k] by how much the straight line from point k on misses the curve in its middle, deaths per day. */
  readonly error: readonly Float64Array[];
}

/** A way out: an offer, or a road from one site to another. */
export interface Route extends Timetable {
  readonly kind: "offer" | "link";
  /** The offer's id, or the destination's. */
  readonly id: string;
  /** Sites it may be taken from, as indices. */
  readonly from: readonly number[];
  /** Destination, as an index; -1: out of the model. */
  readonly to: number;
  /** [cohort] whether the cohort may go. */
  readonly eligible: readonly boolean[];
  /** [period] people who can have left by then, averaged over the period. */
  readonly capacity: Float64Array;
  /** [period] the most who can leave in a period. */
  readonly most: Float64Array;
  /** Whole periods between departure and arrival at `to`. */
  readonly delay: number;
  /** Deaths per person travelling. */
  readonly journeyDeaths: number;
  /** The fewest it takes. */
  readonly minimum: number;
  readonly condition: Condition | null;
}

/** `only_if` (ever) and `only_after` (from then on): what must have become of another route. */
export interface Condition {
  readonly route: number;
  readonly state: "accepted" | "refused" | "full";
  readonly when: "ever" | "before";
}

/** What things cost, by payer: [payer] or [thing][payer], in the scenario's currency. */
export interface CostRates {
  /** [period][site][payer] per person present through the whole period. */
  readonly present: readonly (readonly Float64Array[])[];
  /** [route][position in from][payer] per person leaving. */
  readonly departure: readonly (readonly Float64Array[])[];
  /** [period][route][payer] per person that has left by then, with the host through the whole period. */
  readonly hosted: readonly (readonly Float64Array[])[];
  /** [route][payer] where anybody takes it. */
  readonly use: readonly Float64Array[];
  /** [period][payer] whatever is done. */
  readonly fixed: readonly Float64Array[];
}

export interface Limits {
  readonly budgets: readonly Budget[];
  readonly together: readonly (readonly number[])[];
  readonly out: readonly Requirement[];
}

/** What a payer (an index; -1: all together) can spend up to a day. */
export interface Budget {
  readonly payer: number;
  readonly amount: number;
  readonly day: number;
  /** Where it comes from, for the messages. */
  readonly stated: "scenario" | "asked" | "frontier";
}

/** At least so many people transferred to safety by a day. */
export interface Requirement {
  readonly people: number;
  readonly day: number;
}

/** People leaving in a period. */
export interface Flow {
  readonly cohort: number;
  readonly site: number;
  readonly route: number;
  readonly period: number;
  readonly people: number;
}
