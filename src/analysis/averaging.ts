import { estimate, replicateMeans } from "./replicates.ts";

/** A mean and its standard error. */
export interface Averaged {
  readonly mean: number;
  readonly se: number;
}

/** How a column of worlds is averaged: the mean is the same, the standard error depends on how the worlds were drawn. */
export type Averaging = (column: ArrayLike<number>) => Averaged;

/** For worlds drawn independently: standard error sd / √N. */
export function independentMean(column: ArrayLike<number>): Averaged {
  return estimate(column);
}

/** For the worlds of a run, 16 interleaved replicates: standard error from the spread of the replicate means. */
export function replicatedMean(column: ArrayLike<number>): Averaged {
  return estimate(replicateMeans(column));
}
