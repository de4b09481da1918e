import type { Estimate, OptionResult, PlanResult } from "../../analysis/result.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { GainResult, LimitsResult } from "../result.ts";

/** What an option gains on every other: its deaths less theirs. */
export function gains(
  scenario: Scenario,
  { pairs, options }: PlanResult,
  { id, under, limits }: GainRequest,
): GainResult[] {
  const turned = ({ mean, se }: Estimate): Estimate => ({ mean: mean === null ? null : -mean, se });
  const within = comparableOptions(scenario, limits.offers, under);
  const comparable = new Set(
    options.filter((each) => within.has(each.id) && keepsTo(limits, each)).map((each) => each.id),
  );
  return pairs.flatMap(({ option, other, deaths, weighted }) => {
    if (option === id) return [{ option: other, deaths, weighted, comparable: comparable.has(other) }];
    if (other !== id) return [];
    return [{ option, deaths: turned(deaths), weighted: turned(weighted), comparable: comparable.has(option) }];
  });
}

interface GainRequest {
  readonly id: string;
  readonly under: string;
  readonly limits: LimitsResult;
}

/**
 * Whether an option keeps to the limits on average. What it spends and moves is known for the horizon only: who spends no more by
 * then has not before, and who has moved too few by then had not before.
 */
function keepsTo({ budgets, out }: LimitsResult, { outcomes }: OptionResult): boolean {
  const spent = (payer: string | null) => outcomes[payer === null ? "cost" : `cost.${payer}`]?.mean ?? 0;
  return (
    budgets.every(({ payer, amount }) => spent(payer) <= amount * (1 + 1e-9)) &&
    out.every(({ people }) => (outcomes.transferred?.mean ?? 0) >= people)
  );
}

/** The options people wrote that do no more than the one found may. */
function comparableOptions(scenario: Scenario, offers: readonly string[], under: string): Set<string> {
  const within = [...scenario.options.values()].filter(
    ({ id, set, moves }) =>
      (id === under || set.length === 0) && moves.every(({ to }) => to.kind === "site" || offers.includes(to.id)),
  );
  return new Set(within.map(({ id }) => id));
}
