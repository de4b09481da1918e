import type { Change } from "../../scenario/changes/change.ts";
import type { Estimate, ScenarioHead, SourceResult, Summary } from "../result.ts";

/** Two scenarios held against each other: the `result` of the diff's JSON. */
export interface DiffResult {
  readonly before: ScenarioHead;
  readonly after: ScenarioHead;
  readonly changes: readonly Change[];
  /** In the order of the second scenario; those it no longer has come last. */
  readonly options: readonly OptionDiff[];
  readonly ranking: Sides<Ranking>;
  readonly claims: readonly ClaimDiff[];
  /** Of either scenario. */
  readonly sources: readonly SourceResult[];
}

/** What the first and the second scenario have; null: not there. */
export interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

export interface OptionDiff {
  readonly id: string;
  readonly title: string;
  /** The mean chance that every need is met. */
  readonly needs: Sides<number | null>;
  /** By metric id; the option carried out, every need met. */
  readonly outcomes: Readonly<Record<string, MetricDiff>>;
  /** Each need failing by its chance, and then `otherwise`. */
  readonly weighted: Readonly<Record<string, WeightedDiff>>;
}

export interface MetricDiff extends Sides<Summary | null> {
  /** After less before, paired world by world; null where one side is not there, or money is in two currencies. */
  readonly difference: PairedDifference | null;
}

export interface WeightedDiff extends Sides<Estimate | null> {
  readonly difference: Estimate | null;
}

/** Of days that may never come, a world that does not get there counts as the later horizon (the restricted mean). */
export interface PairedDifference extends Estimate {
  readonly p5: number | null;
  readonly p95: number | null;
  /** Share of worlds where the second has less, and more; null of a ratio. */
  readonly probabilityLower: number | null;
  readonly probabilityHigher: number | null;
}

export interface Ranking {
  /** Ids of options by mean deaths carried out, fewest first. */
  readonly order: readonly string[];
  /** Deaths of the second less those of the first, paired; null: there is but one option. */
  readonly lead: Estimate | null;
}

export interface ClaimDiff {
  readonly says: string;
  readonly by: string | null;
  /** As the second scenario tests it, or the first where the second has it no longer. */
  readonly test: string;
  readonly before: ClaimSide | null;
  readonly after: ClaimSide | null;
  /** Share of worlds where it holds, after less before, paired. */
  readonly difference: Estimate | null;
}

export interface ClaimSide {
  readonly probability: number;
  readonly se: number;
  readonly require: number | null;
  readonly holds: boolean | null;
}
