import type { Estimate, PlanResult } from "../../analysis/result.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { GainResult } from "../result.ts";

/** What an option gains on every other: its deaths less theirs. */
export function gains(scenario: Scenario, { pairs }: PlanResult, { id, offers, under }: GainRequest): GainResult[] {
  const turned = ({ mean, se }: Estimate): Estimate => ({ mean: mean === null ? null : -mean, se });
  const comparable = comparableOptions(scenario, offers, under);
  return pairs.flatMap(({ option, other, deaths, weighted }) => {
    if (option === id) return [{ option: other, deaths, weighted, comparable: comparable.has(other) }];
    if (other !== id) return [];
    return [{ option, deaths: turned(deaths), weighted: turned(weighted), comparable: comparable.has(option) }];
  });
}

interface GainRequest {
  readonly id: string;
  readonly offers: readonly string[];
  readonly under: string;
}

/** The options people wrote that do no more than the one found may. */
function comparableOptions(scenario: Scenario, offers: readonly string[], under: string): Set<string> {
  const within = [...scenario.options.values()].filter(
    ({ id, set, moves }) =>
      (id === under || set.length === 0) && moves.every(({ to }) => to.kind === "site" || offers.includes(to.id)),
  );
  return new Set(within.map(({ id }) => id));
}
