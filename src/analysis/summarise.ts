import type { MetricColumns } from "./metrics.ts";
import { quantiles } from "./quantiles.ts";
import { estimate, pseudoValues } from "./replicates.ts";
import type { Difference, Estimate, Summary } from "./result.ts";

/** Mean with its standard error, spread and quantiles of one metric of one option. */
export function summarise(metric: MetricColumns): Summary {
  const [p5, p25, p50, p75, p95] = quantiles(metric.values, [0.05, 0.25, 0.5, 0.75, 0.95]).map(finite);
  const summary = { ...estimateMetric(metric), sd: deviation(metric.values), p5, p25, p50, p75, p95 };
  return metric.mayNever ? { ...summary, reached: shareFinite(metric.values) } : summary;
}

export function estimateMetric(metric: MetricColumns): Estimate {
  const values = pseudoValues(metric);
  return values === null ? { mean: null, se: null } : estimate(values);
}

/** Option less baseline, world by world; null for metrics that may never be reached. */
export function difference(option: MetricColumns, baseline: MetricColumns): Difference | null {
  if (option.mayNever) return null;
  const [own, base] = [pseudoValues(option), pseudoValues(baseline)];
  const values = option.values.map((value, w) => value - baseline.values[w]);
  const [p5, p95] = quantiles(values, [0.05, 0.95]);
  const mean =
    own === null || base === null ? { mean: null, se: null } : estimate(own.map((value, r) => value - base[r]));
  return {
    ...mean,
    p5,
    p95,
    probabilityLower: share(values, (x) => x < 0),
    probabilityHigher: share(values, (x) => x > 0),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function shareFinite(column: Float64Array): number {
  return share(column, Number.isFinite);
}

function share(column: Float64Array, test: (value: number) => boolean): number {
  let count = 0;
  for (let w = 0; w < column.length; w++) if (test(column[w])) count++;
  return count / column.length;
}

/** Sample standard deviation of the finite values; null where there are fewer than two. */
function deviation(column: Float64Array): number | null {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (let w = 0; w < column.length; w++) {
    if (!Number.isFinite(column[w])) continue;
    n++;
    const delta = column[w] - mean;
    mean += delta / n;
    squares += delta * (column[w] - mean);
  }
  return n < 2 ? null : Math.sqrt(squares / (n - 1));
}
