import type { Estimate, PlanResult } from "../analysis/result.ts";
import type { PolicyResult } from "./policies/search-policies.ts";

/** What `relocate optimise` finds: the best schedule, its estimate and its simulation beside the options people wrote. */
export interface OptimiseResult {
  readonly objective: Objective;
  /** Id of the option found, as it stands in `plan`. */
  readonly option: string;
  /** The option whose settings and roads the schedule is made under. */
  readonly under: string;
  readonly limits: LimitsResult;
  /** The option found. */
  readonly moves: readonly MoveResult[];
  /** Who goes when, by the programme. */
  readonly schedule: readonly StreamResult[];
  readonly programme: ProgrammeResult;
  /** The option found less every other, in the same worlds. */
  readonly gains: readonly GainResult[];
  readonly frontier: FrontierResult | null;
  readonly robust: RobustResult | null;
  /** Small sets of rules over the options people wrote; null: none may turn to another; absent: not asked for. */
  readonly policies?: PolicyResult | null;
  /** Every option simulated, the one found among them; worlds that took no part in finding it. */
  readonly plan: PlanResult;
}

export type Objective = "mean" | "p90" | "regret";

export interface LimitsResult {
  readonly budgets: readonly { readonly payer: string | null; readonly amount: number; readonly date: string }[];
  readonly together: readonly (readonly string[])[];
  readonly out: readonly { readonly people: number; readonly date: string }[];
  readonly offers: readonly string[];
}

export interface MoveResult {
  readonly from: readonly string[];
  readonly to: string;
  readonly kind: "offer" | "site";
  readonly cohort: string | null;
  /** Null: all that can. */
  readonly people: number | null;
  /** Null: as soon as it can begin. */
  readonly start: string | null;
  /** Null: as fast as the offer allows. */
  readonly pacePerWeek: number | null;
}

export interface StreamResult {
  readonly from: string;
  readonly to: string;
  readonly kind: "offer" | "site";
  readonly cohort: string | null;
  readonly people: number;
  /** First and last date anybody leaves. */
  readonly first: string;
  readonly last: string;
}

export interface ProgrammeResult {
  readonly method: "linear" | "piecewise-linear";
  readonly deaths: number;
  /** No schedule has fewer, in the programme. */
  readonly bound: number;
  /** (deaths − bound) / deaths. */
  readonly gap: number;
  /** What its simplifications may be out by, deaths: the sum, and its parts. */
  readonly stated: number;
  readonly parts: {
    readonly curves: number;
    readonly periods: number;
    readonly attrition: number;
    readonly rounding: number;
  };
  /** The same schedule to the letter, simulated with its timetable at its means. */
  readonly simulatedAtMeans: Estimate;
  /** Whether the two differ by no more than is stated, and three standard errors. */
  readonly agrees: boolean;
  readonly periods: number;
  readonly stepDays: number;
  readonly worlds: number;
  readonly costs: Readonly<Record<string, number>>;
}

export interface GainResult {
  readonly option: string;
  /** Negative: fewer deaths than the other. */
  readonly deaths: Estimate;
  readonly weighted: Estimate;
  /** Whether people wrote it, and it uses no more than the one found may: its offers and roads, nothing set elsewhere, and keeps to the limits on average. */
  readonly comparable: boolean;
}

export interface FrontierResult {
  /** Null: all payers together. */
  readonly payer: string | null;
  readonly points: readonly FrontierPoint[];
}

export interface FrontierPoint {
  readonly option: string;
  /** The most that may be spent; null: no limit. */
  readonly ceiling: number | null;
  readonly programme: { readonly deaths: number; readonly bound: number; readonly cost: number };
  readonly deaths: Estimate;
  readonly cost: Estimate;
  readonly costs: Readonly<Record<string, Estimate>>;
}

export interface RobustResult {
  readonly measure: "p90" | "regret";
  readonly worlds: number;
  /** Of the schedule found and of the one with the fewest expected deaths, over the sampled worlds. */
  readonly found: RobustFigures;
  readonly mean: RobustFigures;
}

export interface RobustFigures {
  readonly option: string;
  readonly mean: number;
  readonly p90: number;
  readonly regret: number;
}
