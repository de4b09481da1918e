import { type Column, columnOf, less } from "./block.ts";
import { lazily } from "./lazily.ts";
import type { Metric } from "./metrics.ts";
import { once } from "./once.ts";
import { pseudoValues } from "./pseudo-values.ts";
import { estimate } from "./replicates.ts";
import type { Difference, Estimate, Summary } from "./result.ts";
import type { Run } from "./run.ts";
import { deviation } from "./deviation.ts";
import { histogramQuantiles } from "./statistics/histogram-quantiles.ts";
import type { Histogram } from "./statistics/histogram.ts";

/** Mean with its standard error, spread and quantiles of one metric of one option; each computed when read. */
export function summarise(run: Run, metric: Metric): Summary {
  const mean = once(() => estimateMetric(run, metric));
  const spread = once(() => histogramOf(run, metric.values));
  const points = once(() => histogramQuantiles(spread(), [0.05, 0.25, 0.5, 0.75, 0.95]).map(finite));
  return lazily<Summary>({
    mean: () => mean().mean,
    se: () => mean().se,
    sd: () => deviation(run, metric.values, spread()),
    p5: () => points()[0],
    p25: () => points()[1],
    p50: () => points()[2],
    p75: () => points()[3],
    p95: () => points()[4],
    ...(metric.mayNever && { reached: () => spread().finite / run.statistics.worlds() }),
  });
}

/** How a column is spread over the worlds of a run. */
export function histogramOf({ statistics }: Run, column: Column): Histogram {
  return statistics.histogram({ name: column.name, of: (block) => columnOf(block, column) });
}

export function estimateMetric(run: Run, metric: Metric): Estimate {
  const values = pseudoValues(run, metric);
  return values === null ? { mean: null, se: null } : estimate(values);
}

/** Option less baseline, world by world, for metrics that are reached in every world; each figure computed when read. */
export function difference(run: Run, option: Metric, baseline: Metric): Difference {
  const values = less(option.values, baseline.values);
  const points = once(() => histogramQuantiles(histogramOf(run, values), [0.05, 0.95]).map(finite));
  const mean = once(() => apart(run, option, baseline));
  const shares = once(() => signs(run, values));
  return lazily<Difference>({
    mean: () => mean().mean,
    se: () => mean().se,
    p5: () => points()[0],
    p95: () => points()[1],
    probabilityLower: () => shares().below,
    probabilityHigher: () => shares().above,
  });
}

/** Shares of worlds in which a column is below, and above, 0. */
function signs({ statistics }: Run, column: Column): { below: number; above: number } {
  const [below, above] = statistics.sums({
    name: `${column.name}: signs`,
    size: 2,
    ofBatch: (block, { begin, end }, out) => {
      const values = columnOf(block, column);
      for (let w = begin; w < end; w++) {
        if (values[w] < 0) out[0]++;
        else if (values[w] > 0) out[1]++;
      }
    },
  });
  return { below: below / statistics.worlds(), above: above / statistics.worlds() };
}

/** Difference of two means, paired replicate by replicate; null where either has none. */
export function apart(run: Run, option: Metric, other: Metric): Estimate {
  return between(pseudoValues(run, option), pseudoValues(run, other));
}

/** The same of sixteen values whose means they are. */
export function between(own: Float64Array | null, theirs: Float64Array | null): Estimate {
  if (own === null || theirs === null) return { mean: null, se: null };
  return estimate(own.map((value, r) => value - theirs[r]));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
