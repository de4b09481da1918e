import type { Support } from "../law-support.ts";
import type { Scenario } from "../scenario.ts";
import { mayBeIncome } from "./may-be-income.ts";

const UNBOUNDED: Support = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const NOT_NEGATIVE: Support = { low: 0, high: Number.POSITIVE_INFINITY };

/** What a metric can be in any world of a scenario, by its nature. */
export function metricRanges(scenario: Scenario): (metric: string) => Support {
  const ofPeople = { low: 0, high: certainPeople(scenario) };
  const ofCost = scenario.costs.some(mayBeIncome) ? UNBOUNDED : NOT_NEGATIVE;
  const known: Readonly<Record<string, Support>> = {
    deaths: ofPeople,
    transferred: ofPeople,
    remaining: ofPeople,
    deaths_per_1000: { low: 0, high: 1000 },
    best: { low: 0, high: 1 },
    cost_per_death_averted: UNBOUNDED,
  };
  return (metric) => known[metric] ?? (metric.startsWith("cost") ? ofCost : NOT_NEGATIVE);
}

/** All people at start; without a bound where their number is not certain. */
function certainPeople({ sites }: Scenario): number {
  const counts = [...sites.values()].flatMap(({ people }) => [...people.values()]);
  return counts.reduce(
    (sum, { law, factor }) => (law.kind === "exact" ? sum + law.value * factor : Number.POSITIVE_INFINITY),
    0,
  );
}
