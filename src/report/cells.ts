import type { Estimate, OptionResult, Summary } from "../analysis/result.ts";
import {
  differenceWithError,
  grouped,
  NOTHING,
  percent,
  significant,
  toldFromZero,
  withError,
  withoutError,
} from "./digits.ts";
import type { Metric } from "./metrics-catalogue.ts";
import { amount, money } from "./money.ts";

/** The middle of an outcome: its mean with its error; for days the median world, and the share of worlds that get there. */
export function centre(metric: Metric, summary: Summary): string {
  if (metric.kind === "days") return daysReached(summary);
  if (metric.kind === "share") return percent(summary.mean);
  return metric.kind === "money" ? money(summary) : withError(summary, metric.decimals);
}

/** What `centre` shows, for the line above it. */
export function centreName(metric: Metric): string {
  if (metric.kind === "days") return "median";
  if (metric.kind === "share") return "of worlds";
  return metric.kind === "money" ? "mean" : "mean (se)";
}

/** The mean alone, with the digits its error supports. */
export function plainMean(metric: Metric, estimate: Estimate): string {
  return metric.kind === "money" ? money(estimate) : withoutError(estimate, metric.decimals);
}

/** `12 to 231`: the 5th and 95th percentile of the worlds. */
export function range(
  metric: Metric,
  { p5, p95 }: { readonly p5: number | null; readonly p95: number | null },
): string {
  return p5 === null && p95 === null ? quantile(metric, null) : `${quantile(metric, p5)} to ${quantile(metric, p95)}`;
}

/** A difference to the baseline, `~` before it where this run cannot tell it from zero. */
export function difference(metric: Metric, value: Estimate | undefined): string {
  if (value === undefined || value.mean === null) return NOTHING;
  if (metric.kind !== "money") return differenceWithError(value, metric.decimals + 1);
  return `${toldFromZero(value) ? "" : "~"}${value.mean > 0 ? "+" : ""}${money(value)}`;
}

/** Cost per death averted, where deaths are averted; `saves` where that costs less than the baseline. */
export function costPerDeathAverted({ outcomes, versusBaseline: { deaths } }: OptionResult): string {
  const ratio = outcomes.cost_per_death_averted.mean;
  if (ratio === null || deaths === undefined || deaths.mean === null || deaths.mean >= 0) return NOTHING;
  return `${toldFromZero(deaths) ? "" : "~"}${ratio < 0 ? "saves" : money(outcomes.cost_per_death_averted)}`;
}

function daysReached({ p50, reached }: Summary): string {
  const share = reached === undefined || reached < 0.005 || reached >= 0.995 ? "" : ` (${percent(reached)})`;
  return `${p50 === null ? "never" : grouped(p50, 0)}${share}`;
}

function quantile(metric: Metric, value: number | null): string {
  if (value === null) return metric.kind === "days" ? "never" : NOTHING;
  if (metric.kind === "money") return amount(value);
  return metric.kind === "ratio" ? significant(value) : grouped(value, 0);
}
