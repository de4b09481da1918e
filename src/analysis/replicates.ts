import { REPLICATES } from "../engine/random/replicate-keys.ts";
import type { MetricColumns } from "./metrics.ts";

/** Means of a column over each of the 16 replicates; world w belongs to replicate w mod 16. */
export function replicateMeans(column: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(REPLICATES);
  for (let w = 0; w < column.length; w += REPLICATES) {
    for (let r = 0; r < REPLICATES; r++) sums[r] += column[w + r];
  }
  const each = column.length / REPLICATES;
  return sums.map((sum) => sum / each);
}

/** Mean of independent replicate means, and its standard error sd / √16. */
export function estimate(means: ArrayLike<number>): { mean: number; se: number } {
  let sum = 0;
  for (let r = 0; r < means.length; r++) sum += means[r];
  const mean = sum / means.length;
  let squares = 0;
  for (let r = 0; r < means.length; r++) squares += (means[r] - mean) * (means[r] - mean);
  return { mean, se: Math.sqrt(squares / (means.length - 1) / means.length) };
}

/**
 * Sixteen values whose mean is the estimate of a metric and whose spread gives its standard error:
 * replicate means; or, for a ratio of two means, the ratio plus the linearised residual of each
 * replicate. Null where the denominator is 0.
 */
export function pseudoValues(metric: MetricColumns): Float64Array | null {
  const { expected, ratio, mayNever } = metric;
  if (ratio !== null) return ratioValues(metric, ratio);
  return mayNever ? ratioValues(metric, finitePart(expected)) : metric.means(expected);
}

function ratioValues(
  { means, denominatorMeans }: MetricColumns,
  { numerator, denominator }: { numerator: Float64Array; denominator: Float64Array },
): Float64Array | null {
  const above = means(numerator);
  const below = denominatorMeans(denominator);
  const base = estimate(below).mean;
  if (base === 0) return null;
  const ratio = estimate(above).mean / base;
  return above.map((value, r) => ratio + (value - ratio * below[r]) / base);
}

/** The mean over worlds that got there, as a ratio: sum of finite values over their number. */
function finitePart(column: Float64Array): { numerator: Float64Array; denominator: Float64Array } {
  return {
    numerator: column.map((value) => (value === Number.POSITIVE_INFINITY ? 0 : value)),
    denominator: column.map((value) => (value === Number.POSITIVE_INFINITY ? 0 : 1)),
  };
}
