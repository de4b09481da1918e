import { columnOf, combined } from "../block.ts";
import type { Metric } from "../metrics.ts";
import { pseudoValues } from "../pseudo-values.ts";
import { quantiles } from "../quantiles.ts";
import { estimate } from "../replicates.ts";
import type { Estimate } from "../result.ts";
import type { HeldRun } from "../run.ts";
import { estimateMetric, summarise } from "../summarise.ts";
import type { MetricDiff, PairedDifference, Sides, WeightedDiff } from "./result.ts";

/** A metric of an option in one of two scenarios, and the run it is of. */
export interface MetricOfRun {
  readonly run: HeldRun;
  readonly metric: Metric;
}

/** A metric of the same option in two scenarios; null: it is in one only. */
export type BothMetrics = Sides<MetricOfRun | null>;

/** Both sides of a metric and their difference; `horizonDays` is what stands for never. */
export function metricDiff({ before, after }: BothMetrics, { horizonDays, comparable }: Comparing): MetricDiff {
  const paired = before !== null && after !== null && comparable;
  return {
    before: before && summarise(before.run, before.metric),
    after: after && summarise(after.run, after.metric),
    difference: paired ? pairedDifference({ before, after }, horizonDays) : null,
  };
}

/** The same with needs that may fail, where only means can be said. */
export function weightedDiff({ before, after }: BothMetrics, { comparable }: Comparing): WeightedDiff {
  return {
    before: before && estimateMetric(before.run, before.metric),
    after: after && estimateMetric(after.run, after.metric),
    difference: before !== null && after !== null && comparable ? apart({ before, after }) : null,
  };
}

export interface Comparing {
  readonly horizonDays: number;
  /** False of money in two currencies. */
  readonly comparable: boolean;
}

function pairedDifference(sides: Sides<MetricOfRun>, horizonDays: number): PairedDifference {
  const { metric } = sides.after;
  if (!metric.mayNever) return difference(sides);
  if (metric.ratio !== null)
    return { ...apart(sides), p5: null, p95: null, probabilityLower: null, probabilityHigher: null };
  return difference({ before: restricted(sides.before, horizonDays), after: restricted(sides.after, horizonDays) });
}

/** After less before, world by world. */
function difference(sides: Sides<MetricOfRun>): PairedDifference {
  const [before, after] = [valuesOf(sides.before), valuesOf(sides.after)];
  const values = after.map((value, w) => value - (before[w] as number));
  const [p5, p95] = quantiles(values, [0.05, 0.95]) as [number, number];
  const share = (test: (value: number) => boolean) => values.filter(test).length / values.length;
  return {
    ...apart(sides),
    p5,
    p95,
    probabilityLower: share((value) => value < 0),
    probabilityHigher: share((value) => value > 0),
  };
}

function valuesOf({ run, metric }: MetricOfRun): Float64Array {
  return columnOf(run.block, metric.values);
}

/** Difference of the means of two runs in the same worlds, replicate by replicate; null where either has none. */
export function apart({ before, after }: Sides<MetricOfRun>): Estimate {
  const [old, now] = [pseudoValues(before.run, before.metric), pseudoValues(after.run, after.metric)];
  if (old === null || now === null) return { mean: null, se: null };
  return estimate(now.map((value, r) => value - (old[r] as number)));
}

/** Days that may never come, cut off at the horizon: the restricted mean time of survival analysis (Irwin 1949). */
function restricted({ run, metric }: MetricOfRun, horizonDays: number): MetricOfRun {
  const cut = combined(`${metric.values.name}, to day ${horizonDays}`, [metric.values], (value) =>
    Math.min(value, horizonDays),
  );
  return { run, metric: { ...metric, values: cut, expected: cut, mayNever: false } };
}
