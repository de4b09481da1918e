import type { Programme } from "../model/programme.ts";
import type { Column } from "./block.ts";
import { correctedMeans } from "./corrected-means.ts";
import { replicateMeans } from "./replicates.ts";
import type { Statistics } from "./statistics/statistics.ts";

/** A programme, what its options are held against, and the statistics of its worlds; all figures are computed from it. */
export interface Run {
  readonly programme: Programme;
  readonly seed: number;
  /** Options compared with one another for `best` and `regret`, and the baseline, as indices. */
  readonly compared: readonly number[];
  readonly baseline: number;
  readonly statistics: Statistics;
}

/** Sixteen means of a column over the run's replicates, corrected by the controls of an option where one is named. */
export function meansOf(run: Run, column: Column, controls: number | null): Float64Array {
  return controls === null ? replicateMeans(run.statistics, column) : correctedMeans(run, column, controls);
}
