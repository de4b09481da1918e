import type { Comparison } from "./claim-test.ts";
import type { Evidence } from "./evidence.ts";
import type { Law } from "./law.ts";

/**
 * A scenario as the file says it, with every number parsed and every reference resolved.
 * Times are days after `start`; rates are per day; money is in the scenario's currency.
 */
export interface Scenario {
  readonly title: string;
  readonly summary: string | null;
  /** ISO date of day 0. */
  readonly start: string;
  readonly horizonDays: number;
  readonly currency: string;
  readonly prices: number | null;
  readonly sources: ReadonlyMap<string, Source>;
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly correlations: readonly Correlation[];
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly payers: ReadonlyMap<string, Payer>;
  readonly cohorts: ReadonlyMap<string, Cohort>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly threats: ReadonlyMap<string, Threat>;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly costs: readonly Cost[];
  readonly baseline: string;
  readonly options: ReadonlyMap<string, Option>;
  readonly claims: readonly Claim[];
  /** Every quantity of the file by its path, in path order (assumptions included). */
  readonly quantities: ReadonlyMap<string, Quantity>;
}

export interface Provenance {
  readonly source: readonly string[];
  readonly note: string | null;
  readonly asOf: string | null;
  readonly confidence: string | null;
}

export interface Source {
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

/** What a field measures; decides which units it takes and the range its draws must stay in. */
export type Dimension =
  | "count"
  | "positive-count"
  | "number"
  | "positive-number"
  | "probability"
  | "share"
  | "rate"
  | "hazard"
  | "duration"
  | "time"
  | "money"
  | "amount"
  | "per-1000"
  | "any";

/** Per what a money amount is paid. */
export type MoneyBasis = "total" | "departure" | "person-day" | "convoy" | "day";

export interface Quantity {
  /** Key path, such as `threats.rockets.attacks`; where the draw's Sobol slot comes from. */
  readonly path: string;
  /** As written, for people: `1 to 4 per year`. */
  readonly written: string;
  readonly dimension: Dimension;
  /** The law of the number as written; for `$name` the assumption's law, resolved for this field. */
  readonly law: Law;
  /** Multiplies a draw of `law` into engine units (per day, days, money); includes the scale of `2 * $name`. */
  readonly factor: number;
  /** Name of the assumption whose draw this quantity shares, or null. */
  readonly assumption: string | null;
  /** For amounts of money: what one amount buys. */
  readonly basis: MoneyBasis | null;
  readonly provenance: Provenance;
}

export interface Assumption {
  readonly name: string;
  readonly quantity: Quantity;
}

export interface Correlation {
  /** Quantity paths or `$name`s. */
  readonly between: readonly [string, string];
  /** Spearman rank correlation, -1 to 1. */
  readonly rank: number;
}

export interface Payer {
  readonly id: string;
  readonly name: string;
  readonly budget: Quantity | null;
}

export interface Cohort {
  readonly id: string;
  readonly name: string;
  readonly vulnerability: Quantity | null;
}

export interface Site {
  readonly id: string;
  readonly name: string;
  /** People at start by cohort id; a plain count sits under the key `""` (everyone). */
  readonly people: ReadonlyMap<string, Quantity>;
  readonly capacity: Quantity | null;
  readonly safe: boolean;
}

export type Spread =
  | { readonly kind: "none" }
  /** G ~ Gamma(k, 1/k). */
  | { readonly kind: "gamma"; readonly parameter: Quantity }
  /** G ~ exp(N(-s²/2, s²)). */
  | { readonly kind: "lognormal"; readonly parameter: Quantity };

export interface Threat {
  readonly id: string;
  readonly name: string;
  readonly at: readonly string[];
  readonly from: Quantity | null;
  readonly until: Quantity | null;
  readonly kind: ThreatKind;
}

export type ThreatKind =
  | {
      readonly kind: "attacks";
      /** Events per day at each site of `at`, or the id of the evidence it is learned from. */
      readonly attacks: Quantity | { readonly evidence: string };
      readonly severity:
        | { readonly kind: "stated"; readonly killed: Quantity; readonly spread: Spread }
        | { readonly kind: "learned"; readonly evidence: string };
      readonly injured: Quantity | null;
      /** Null: not stated, drawn from uniform(0, 1) (and warned of). */
      readonly concentration: Quantity;
      readonly concentrationAssumed: boolean;
      readonly escalation: Quantity | null;
      readonly escalationLimit: Quantity | null;
      readonly onDeparture: Quantity | null;
      readonly clustering: { readonly share: Quantity; readonly memory: Quantity } | null;
      readonly reference: Quantity | null;
    }
  /** Steady deaths per head and day. */
  | { readonly kind: "hazard"; readonly deaths: Quantity };

export type OfferState = "accepted" | "refused" | "full";

export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly places: Quantity | null;
  readonly opens: Quantity | null;
  readonly closes: Quantity | null;
  readonly pace: Quantity | null;
  readonly convoy: Quantity | null;
  readonly protection: "durable" | "temporary" | null;
  /** A site of the model, or null: out of the model, in safety. */
  readonly to: string | null;
  readonly onward: readonly string[];
  readonly minimum: Quantity | null;
  /** Eligible cohorts; empty: everyone. */
  readonly cohorts: readonly string[];
  readonly chance: Quantity | null;
  readonly onlyIf: { readonly offer: string; readonly state: OfferState } | null;
  readonly onlyAfter: { readonly offer: string; readonly state: OfferState } | null;
  readonly journey: Quantity | null;
  /** Deaths per person travelling (already divided by 1,000). */
  readonly journeyDeaths: Quantity | null;
}

export interface Cost {
  readonly index: number;
  readonly item: string;
  readonly amount: Quantity;
  readonly at: readonly string[];
  readonly offers: readonly string[];
  readonly options: readonly string[];
  readonly from: Quantity | null;
  readonly until: Quantity | null;
  /** Payer id → share; sums to 1. */
  readonly paidBy: ReadonlyMap<string, number>;
}

export type MovePeople =
  | { readonly kind: "all" }
  | { readonly kind: "count"; readonly quantity: Quantity }
  | { readonly kind: "share"; readonly quantity: Quantity };

export interface Move {
  readonly id: string | null;
  readonly from: readonly string[];
  readonly to: { readonly kind: "site" | "offer"; readonly id: string };
  readonly people: MovePeople;
  readonly cohort: string | null;
  readonly start: /** Days after start; where `since` says so, after the option or the rule begins. */
    | { readonly kind: "time"; readonly quantity: Quantity; readonly since: "start" | "turn" }
    | { readonly kind: "after"; readonly move: string }
    | null;
  readonly pace: Quantity | null;
  readonly convoy: Quantity | null;
}

/** What an option waits for; once it has come about it stays so. */
export type Condition =
  /** So many since start, at some sites; none named: anywhere. Deaths on journeys are at no site. */
  | { readonly kind: "attacks" | "deaths"; readonly count: Quantity; readonly at: readonly string[] }
  | { readonly kind: "date"; readonly day: Quantity }
  /** An offer that is honoured opens. */
  | { readonly kind: "opens"; readonly offer: string };

/** From the moment its condition has come about, other moves, or another option with its rules. */
export interface OptionRule {
  readonly when: Condition;
  readonly turn:
    | { readonly kind: "moves"; readonly moves: readonly Move[] }
    | { readonly kind: "option"; readonly id: string };
}

export interface Need {
  readonly of: string;
  readonly what: string;
  readonly chance: Quantity;
  readonly note: string | null;
  readonly source: readonly string[];
}

export interface Option {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  readonly moves: readonly Move[];
  /** In the order written, which decides where several come about at once. */
  readonly rules: readonly OptionRule[];
  readonly needs: readonly Need[];
  /** The option that happens when a need is not met. */
  readonly otherwise: string;
  readonly set: readonly OptionSetting[];
}

/** `set`: a quantity of the scenario replaced, or multiplied, where this option is carried out. */
export interface OptionSetting {
  readonly path: string;
  readonly operation: "replace" | "times";
  readonly quantity: Quantity;
}

export interface Claim {
  readonly says: string;
  readonly by: string | null;
  readonly source: readonly string[];
  readonly test: Comparison;
  readonly written: string;
  readonly require: number | null;
}
