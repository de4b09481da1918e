import type { OutcomeKind } from "../../scenario/observed/observed.ts";
import type { SourceResult } from "../result.ts";

/** The backtest's result: the `result` member of its JSON, and what every renderer reads. What cannot be said is null. */
export interface BacktestResult {
  readonly scenarios: readonly ScenarioBacktest[];
  /** All outcomes of all scenarios together, and by kind. */
  readonly calibration: Calibration;
}

/** One scenario's forecast of the option that came true, against its record. */
export interface ScenarioBacktest {
  readonly title: string;
  readonly record: string;
  readonly start: string;
  /** Last day of the record, and of the forecast. */
  readonly until: string;
  readonly days: number;
  /** The scenario's own horizon; the forecast runs on past it where the record does. */
  readonly horizonDays: number;
  readonly option: { readonly id: string; readonly title: string };
  readonly outcomes: readonly ScoredOutcome[];
  /** The record's sources. */
  readonly sources: readonly SourceResult[];
}

export interface ScoredOutcome {
  readonly kind: OutcomeKind;
  /** What is forecast, in words: `deaths at Camp Liberty by 2016-09-09`. */
  readonly says: string;
  /** people, attacks or days. */
  readonly unit: "people" | "attacks" | "days";
  readonly at: readonly string[];
  readonly through: readonly string[];
  /** The day counted up to or on; null for outcomes that are days themselves. */
  readonly date: string | null;
  readonly observed: Observed;
  readonly forecast: Forecast;
  readonly quantile: PredictiveQuantile;
  /** Whether the observed value is inside, ends included. */
  readonly inside50: boolean;
  readonly inside90: boolean;
  readonly crps: Score;
  readonly source: readonly string[];
  readonly note: string | null;
}

/** A count, or days after start; null: not by the end of the record. */
export interface Observed {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly atLeast: boolean;
}

/** Quantiles are attained values, inf { x : F(x) >= p }; null: never in the forecast's time. */
export interface Forecast {
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
  /** Share of the worlds inside the 50 % and the 90 % interval: above 50 % and 90 % where few values are possible. */
  readonly mass50: number;
  readonly mass90: number;
  /** Share of the worlds where it comes about in the forecast's time; 1 for counts. */
  readonly reached: number;
}

/** Where the observed value stands in the forecast Y. */
export interface PredictiveQuantile {
  /** P(Y < y) + P(Y = y) / 2, and its Monte Carlo standard error. */
  readonly value: number;
  readonly se: number | null;
  /** P(Y < y) and P(Y <= y). */
  readonly below: number;
  readonly atMost: number;
  /** `value` at the least and the most by any account. */
  readonly low: number;
  readonly high: number;
}

/** A CRPS in the outcome's unit; never and all days after `cap` count as `cap`. */
export interface Score {
  readonly value: number;
  readonly se: number | null;
  readonly cap: number | null;
}

export interface Calibration {
  /** Bounds of the bins of `histogram`, equal shares of (0, 1). */
  readonly bins: number;
  readonly groups: readonly CalibrationGroup[];
}

export interface CalibrationGroup {
  /** A kind of outcome, or null: all of them. */
  readonly kind: OutcomeKind | null;
  readonly outcomes: number;
  /** How many are inside, and how many a right forecast has inside on average: the sum of the intervals' shares. */
  readonly inside50: number;
  readonly expected50: number;
  readonly inside90: number;
  readonly expected90: number;
  readonly below90: number;
  readonly above90: number;
  /** Mean predictive quantile; a right forecast has a half on average. */
  readonly meanQuantile: number;
  /** Outcomes by predictive quantile, each spread evenly from P(Y < y) to P(Y <= y) (Czado, Gneiting and Held 2009). */
  readonly histogram: readonly number[];
}
