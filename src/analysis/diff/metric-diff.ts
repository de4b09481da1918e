import type { MetricColumns } from "../metrics.ts";
import { apart, difference, estimateMetric, summarise } from "../summarise.ts";
import type { MetricDiff, PairedDifference, Sides, WeightedDiff } from "./result.ts";

/** A metric of the same option in two scenarios; null columns: it is in one only. */
export type Columns = Sides<MetricColumns | null>;

/** Both sides of a metric and their difference; `horizonDays` is what stands for never. */
export function metricDiff({ before, after }: Columns, { horizonDays, comparable }: Comparing): MetricDiff {
  const paired = before !== null && after !== null && comparable;
  return {
    before: before && summarise(before),
    after: after && summarise(after),
    difference: paired ? pairedDifference({ before, after }, horizonDays) : null,
  };
}

/** The same with needs that may fail, where only means can be said. */
export function weightedDiff({ before, after }: Columns, { comparable }: Comparing): WeightedDiff {
  return {
    before: before && estimateMetric(before),
    after: after && estimateMetric(after),
    difference: before !== null && after !== null && comparable ? apart(after, before) : null,
  };
}

export interface Comparing {
  readonly horizonDays: number;
  /** False of money in two currencies. */
  readonly comparable: boolean;
}

function pairedDifference({ before, after }: Sides<MetricColumns>, horizonDays: number): PairedDifference {
  if (!after.mayNever) return difference(after, before);
  if (after.ratio !== null)
    return { ...apart(after, before), p5: null, p95: null, probabilityLower: null, probabilityHigher: null };
  return difference(restricted(after, horizonDays), restricted(before, horizonDays));
}

/** Days that may never come, cut off at the horizon: the restricted mean time of survival analysis (Irwin 1949). */
function restricted(metric: MetricColumns, horizonDays: number): MetricColumns {
  const cut = metric.values.map((value) => Math.min(value, horizonDays));
  return { ...metric, values: cut, expected: cut, mayNever: false };
}
