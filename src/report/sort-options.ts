import type { OptionResult, PlanResult } from "../analysis/result.ts";
import { metricOf } from "./metrics-catalogue.ts";

/** A result with its options ordered by a metric, the best first; days by their median, never last. */
export function sortOptions(result: PlanResult, id: string): PlanResult {
  const metric = metricOf(id, result.scenario);
  const worst = metric.better === "less" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const value = ({ outcomes }: OptionResult) =>
    (metric.kind === "days" ? outcomes[id].p50 : outcomes[id].mean) ?? worst;
  const sign = metric.better === "less" ? 1 : -1;
  return { ...result, options: [...result.options].sort((a, b) => sign * compare(value(a), value(b))) };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
