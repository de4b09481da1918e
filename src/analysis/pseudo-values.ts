import { type Block, columnOf, whetherFinite } from "./block.ts";
import type { Metric, Ratio } from "./metrics.ts";
import { estimate } from "./replicates.ts";
import { meansOf, type Run } from "./run.ts";

/**
 * Sixteen values whose mean is the estimate of a metric and whose spread gives its standard error:
 * replicate means; or, for a ratio of two means, the ratio plus the linearised residual of each
 * replicate. Null where the denominator is 0.
 */
export function pseudoValues(run: Run, metric: Metric): Float64Array | null {
  const { expected, ratio, mayNever } = metric;
  if (ratio !== null) return ratioValues(run, metric, ratio);
  return mayNever ? ratioValues(run, metric, finitePart(metric)) : meansOf(run, expected, metric.controls);
}

function ratioValues(
  run: Run,
  { controls, denominatorControls }: Metric,
  { numerator, denominator }: Ratio,
): Float64Array | null {
  return ratioOfMeans(meansOf(run, numerator, controls), meansOf(run, denominator, denominatorControls));
}

/** A ratio of two means, from sixteen of each: the ratio plus the linearised residuals; null where the denominator is 0. */
export function ratioOfMeans(above: Float64Array, below: Float64Array): Float64Array | null {
  const base = estimate(below).mean;
  if (base === 0) return null;
  const ratio = estimate(above).mean / base;
  return above.map((value, r) => ratio + (value - ratio * below[r]) / base);
}

/** The mean over worlds that got there, as a ratio: sum of finite values over their number. */
export function finitePart({ expected }: Metric): Ratio {
  const finite = (block: Block) => {
    const values = columnOf(block, expected).slice();
    for (let w = 0; w < values.length; w++) if (!Number.isFinite(values[w])) values[w] = 0;
    return values;
  };
  return { numerator: { name: `${expected.name}, finite`, of: finite }, denominator: whetherFinite(expected) };
}
