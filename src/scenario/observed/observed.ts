import type { Source } from "../scenario.ts";

/** What can be observed of an option that came true. */
export const outcomeKinds = ["attacks", "deaths", "departures", "present", "blocked", "empty", "full"] as const;

export type OutcomeKind = (typeof outcomeKinds)[number];

/** What happened after a scenario's start, as a file of its own says it. Days are days after start. */
export interface ObservedRecord {
  readonly title: string;
  /** The option that came true. */
  readonly option: string;
  /** Last day the record covers. */
  readonly untilDay: number;
  readonly sources: ReadonlyMap<string, Source>;
  readonly outcomes: readonly ObservedOutcome[];
}

export interface ObservedOutcome {
  readonly kind: OutcomeKind;
  /** Site ids; empty: all sites at risk (and, for deaths, journeys). */
  readonly at: readonly string[];
  /** Offer ids; empty: every offer of the option that leads out of the model. */
  readonly through: readonly string[];
  /** The day up to whose end is counted, or on which people are counted; the last of the record for `empty` and `full`. */
  readonly day: number;
  /** A count (of `blocked`: days); for `empty` and `full` the day it came about, Infinity where it had not by the end of the record. */
  readonly value: number;
  /** The accounts that differ: least and most; both the value itself where they do not. */
  readonly low: number;
  readonly high: number;
  /** The figure was given as "more than" or "at least". */
  readonly atLeast: boolean;
  readonly source: readonly string[];
  readonly note: string | null;
}

/** Whether the outcome is a day, and not a count. */
export function isDay({ kind }: { readonly kind: OutcomeKind }): boolean {
  return kind === "empty" || kind === "full";
}
