import { lazily } from "./lazily.ts";
import type { MetricColumns } from "./metrics.ts";
import { once } from "./once.ts";
import { quantiles } from "./quantiles.ts";
import { estimate, pseudoValues } from "./replicates.ts";
import type { Difference, Estimate, Summary } from "./result.ts";

/** Mean with its standard error, spread and quantiles of one metric of one option; each computed when read. */
export function summarise(metric: MetricColumns): Summary {
  const mean = once(() => estimateMetric(metric));
  const points = once(() => quantiles(metric.values, [0.05, 0.25, 0.5, 0.75, 0.95]).map(finite));
  return lazily<Summary>({
    mean: () => mean().mean,
    se: () => mean().se,
    sd: () => deviation(metric.values),
    p5: () => points()[0],
    p25: () => points()[1],
    p50: () => points()[2],
    p75: () => points()[3],
    p95: () => points()[4],
    ...(metric.mayNever && { reached: () => share(metric.values, Number.isFinite) }),
  });
}

export function estimateMetric(metric: MetricColumns): Estimate {
  const values = pseudoValues(metric);
  return values === null ? { mean: null, se: null } : estimate(values);
}

/** Option less baseline, world by world, for metrics that are reached in every world; each figure computed when read. */
export function difference(option: MetricColumns, baseline: MetricColumns): Difference {
  const values = once(() => option.values.map((value, w) => value - baseline.values[w]));
  const points = once(() => quantiles(values(), [0.05, 0.95]));
  const mean = once(() => apart(option, baseline));
  return lazily<Difference>({
    mean: () => mean().mean,
    se: () => mean().se,
    p5: () => points()[0],
    p95: () => points()[1],
    probabilityLower: () => share(values(), (x) => x < 0),
    probabilityHigher: () => share(values(), (x) => x > 0),
  });
}

/** Difference of two means, paired replicate by replicate; null where either has none. */
export function apart(option: MetricColumns, other: MetricColumns): Estimate {
  const [own, theirs] = [pseudoValues(option), pseudoValues(other)];
  if (own === null || theirs === null) return { mean: null, se: null };
  return estimate(own.map((value, r) => value - theirs[r]));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
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
