import type { SeverityPosterior } from "../evidence/severity-posterior.ts";
import type { Law } from "../scenario/law.ts";
import type { ValueTable } from "./values.ts";

/**
 * A scenario as flat numeric tables: what the engine runs.
 *
 * Every parameter is an index into the world's values (`ValueTable`), or `NONE`. A "bearing" is one
 * threat at one site; people are held by site × cohort. Times are days after start.
 */
export interface Programme {
  readonly horizonDays: number;
  readonly columns: readonly Column[];
  /** Keys of every quantity of the scenario, also of options that were left out: a draw does not hang on which are simulated. */
  readonly quantities: readonly string[];
  readonly correlated: readonly CorrelatedColumns[];
  readonly values: ValueTable;
  readonly siteIds: readonly string[];
  readonly cohortIds: readonly string[];
  readonly offerIds: readonly string[];
  readonly payerIds: readonly string[];
  readonly bearings: readonly Bearing[];
  /** Stable text keys of the chance streams: bearings by threat and site, offers by id. */
  readonly bearingKeys: readonly string[];
  readonly options: readonly OptionProgramme[];
  /** Offers that in some option are honoured only with a chance. */
  readonly mayFail: Int32Array;
  /** Value index of a payer's budget, or NONE. */
  readonly budgets: Int32Array;
  /** People at start no world can exceed; sizes the table of logarithms. */
  readonly mostPeople: number;
}

export const NONE = -1;

export interface Column {
  /** Path of the quantity, `$name` of the assumption, or `evidence.id.…`; the Sobol slot comes from it. */
  readonly key: string;
  readonly source: ColumnSource;
}

export type ColumnSource =
  | { readonly kind: "law"; readonly law: Law }
  | { readonly kind: "severity-killed"; readonly posterior: SeverityPosterior }
  /** Spread given the mean killed of column `given`, from the same posterior. */
  | { readonly kind: "severity-spread"; readonly given: number };

/** A Gaussian copula over some columns: lower-triangular Cholesky factor, row by row. */
export interface CorrelatedColumns {
  readonly columns: readonly number[];
  readonly cholesky: readonly (readonly number[])[];
}

export interface Bearing {
  readonly threat: string;
  readonly site: number;
}

export interface OptionProgramme {
  readonly id: string;
  readonly sites: SiteTable;
  readonly threats: ThreatTable;
  readonly offers: OfferTable;
  readonly moves: MoveTable;
  readonly rules: RuleTable;
  readonly costs: readonly CostLine[];
  readonly needs: readonly { readonly key: string; readonly chance: number }[];
  /** Index of the option that happens when a need is not met. */
  readonly otherwise: number;
}

export interface SiteTable {
  /** [site × cohort] people at start. */
  readonly people: Int32Array;
  readonly capacity: Int32Array;
  readonly safe: Uint8Array;
  /** [cohort] */
  readonly vulnerability: Int32Array;
  /** Bearings of site s are `bearings[start[s]] … bearings[start[s + 1] - 1]`. */
  readonly bearingStart: Int32Array;
}

export const SPREAD_NONE = 0;
export const SPREAD_GAMMA = 1;
export const SPREAD_LOGNORMAL = 2;

/** By bearing, sorted by site. */
export interface ThreatTable {
  readonly steady: Uint8Array;
  readonly rate: Int32Array;
  readonly killed: Int32Array;
  readonly injured: Int32Array;
  readonly spreadKind: Uint8Array;
  readonly spread: Int32Array;
  readonly concentration: Int32Array;
  readonly escalation: Int32Array;
  readonly escalationLimit: Int32Array;
  readonly onDeparture: Int32Array;
  readonly clusterShare: Int32Array;
  readonly clusterMemory: Int32Array;
  readonly reference: Int32Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** 1 where attacks beget attacks; where the threat starts late or ends. */
  readonly clustered: Uint8Array;
  readonly windowed: Uint8Array;
}

export const STATE_NONE = 0;
export const STATE_ACCEPTED = 1;
export const STATE_REFUSED = 2;
export const STATE_FULL = 3;

/** By offer. */
export interface OfferTable {
  readonly places: Int32Array;
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly pace: Int32Array;
  readonly convoy: Int32Array;
  readonly minimum: Int32Array;
  readonly chance: Int32Array;
  readonly journey: Int32Array;
  readonly journeyDeaths: Int32Array;
  /** True where some journey may kill. */
  readonly lossy: boolean;
  /** Site index, or NONE: out of the model. */
  readonly to: Int32Array;
  readonly onlyIf: Int32Array;
  readonly onlyIfState: Uint8Array;
  readonly onlyAfter: Int32Array;
  readonly onlyAfterState: Uint8Array;
}

export const PEOPLE_ALL = 0;
export const PEOPLE_COUNT = 1;
export const PEOPLE_SHARE = 2;

/**
 * By move, phase by phase: what is done from the start, then what each rule leads to. Within a phase in the order written;
 * `onward` moves stand last.
 */
export interface MoveTable {
  readonly count: number;
  readonly sourceStart: Int32Array;
  readonly source: Int32Array;
  /** Destination site, or NONE: out of the model. */
  readonly to: Int32Array;
  readonly offer: Int32Array;
  readonly peopleKind: Uint8Array;
  readonly people: Int32Array;
  readonly start: Int32Array;
  /** Move that must have finished before, or NONE. */
  readonly after: Int32Array;
  readonly pace: Int32Array;
  readonly convoy: Int32Array;
  /** [move × cohort] 1 where the cohort may go. */
  readonly eligible: Uint8Array;
  /** Moves of phase p are phaseStart[p] … phaseStart[p + 1] − 1. */
  readonly phaseStart: Int32Array;
  /** [phase × offer] 1 where some move of the phase uses it. */
  readonly phaseUses: Uint8Array;
  /** [move] 1 where `start` is counted from when its phase begins. */
  readonly startsWithPhase: Uint8Array;
  /** [offer] 1 where some move of this option uses it; and those offers listed. */
  readonly usesOffer: Uint8Array;
  readonly offersUsed: Int32Array;
  /** True where a move or an offer waits for another. */
  readonly conditional: boolean;
}

export const WHEN_ATTACKS = 0;
export const WHEN_DEATHS = 1;
export const WHEN_DATE = 2;
export const WHEN_OPENS = 3;

/** By rule, group by group, in the order written; the rules of one group are in force together. */
export interface RuleTable {
  readonly count: number;
  readonly group: Int32Array;
  readonly kind: Uint8Array;
  /** Attacks or deaths that it takes, or the day; NONE for an offer's opening. */
  readonly threshold: Int32Array;
  readonly offer: Int32Array;
  /** Sites of rule r, whose attacks or deaths count: site[siteStart[r]] … site[siteStart[r + 1] − 1]; none: anywhere. */
  readonly siteStart: Int32Array;
  readonly site: Int32Array;
  /** Phase of the moves it leads to, and the group in force from then on. */
  readonly phase: Int32Array;
  readonly next: Int32Array;
  /** True where some rule waits for a day. */
  readonly timed: boolean;
}

/** What one unit of a cost's amount is paid for. */
export type CostMeasure = "total" | "day" | "person-day" | "host-person-day" | "departure" | "convoy";

export interface CostLine {
  readonly measure: CostMeasure;
  readonly amount: number;
  /** Sites (person-days) or source sites (departures); empty: all. */
  readonly sites: readonly number[];
  /** Offers; empty: all. */
  readonly offers: readonly number[];
  readonly from: number;
  readonly until: number;
  /** True where only what happens between `from` and `until` counts. */
  readonly windowed: boolean;
  /** [payer] shares. */
  readonly shares: Float64Array;
}
