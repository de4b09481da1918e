import { estimate, replicateMeans } from "../../src/analysis/replicates.ts";

export function mean(column: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i];
  return sum / column.length;
}

export function variance(column: ArrayLike<number>): number {
  const centre = mean(column);
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += (column[i] - centre) ** 2;
  return sum / (column.length - 1);
}

/** How many standard errors a column's mean lies from the value it should have. */
export function standardErrorsFrom(column: ArrayLike<number>, exact: number): number {
  const { mean: found, se } = estimate(replicateMeans(column));
  return Math.abs(found - exact) / se;
}

/** Standard error of a sample variance of N values, from its fourth moment. */
export function varianceError(column: ArrayLike<number>): number {
  const centre = mean(column);
  const squares = Float64Array.from({ length: column.length }, (_, i) => (column[i] - centre) ** 2);
  return Math.sqrt(variance(squares) / column.length);
}
