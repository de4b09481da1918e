import { metricOf } from "../metrics.ts";
import type { Run } from "../run.ts";
import { apart, estimateMetric } from "../summarise.ts";
import type { Ranking } from "./result.ts";

/** The options of a run by their mean deaths, each carried out, and how far the first is ahead. */
export function ranking(run: Run): Ranking {
  const known = run.programme.options.map(({ id }, index) => {
    const deaths = metricOf(run, index, "deaths");
    return { id, deaths, mean: estimateMetric(run, deaths).mean as number };
  });
  const sorted = known.sort((a, b) => a.mean - b.mean);
  const [first, second] = sorted;
  return {
    order: sorted.map(({ id }) => id),
    lead: first === undefined || second === undefined ? null : apart(run, second.deaths, first.deaths),
  };
}
