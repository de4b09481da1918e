import type { Cost, Scenario } from "../scenario.ts";
import { likelyRange } from "./likely-range.ts";
import { mayBeIncome } from "./may-be-income.ts";
import { finding, type Rule } from "./rule.ts";

/** A budget below what every option costs. */
export const budgetNeverKept: Rule = {
  code: "budget-never-kept",
  explanation: `A payer's budget is below what every option must cost it.
Counted is what does not depend on how many people are where: amounts paid once, and amounts per time over the whole horizon, in each
option that bears them. Of an uncertain amount the low end of its 90% range counts, of the budget the high end. Check the units (k, M), or
who pays.`,
  bad: `payers:
  un: { name: United Nations, budget: 2k USD, source: ap-2013 }
costs:
  - { item: Guards, amount: 20k USD per month, paid_by: un, source: ap-2013 }`,
  good: `payers:
  un: { name: United Nations, budget: 2M USD, source: ap-2013 }
costs:
  - { item: Guards, amount: 20k USD per month, paid_by: un, source: ap-2013 }`,
  find: ({ scenario }) => {
    const costs = costsByPayer(scenario.costs);
    return [...scenario.payers.values()].flatMap(({ id, budget }) => {
      const most = budget === null ? Number.POSITIVE_INFINITY : likelyRange(budget).high;
      const least = leastCost(scenario, costs.get(id) ?? []);
      if (least <= most) return [];
      return [finding("budget-never-kept", { payer: id, budget: most, least }, { path: ["payers", id, "budget"] })];
    });
  },
};

interface Share {
  readonly cost: Cost;
  readonly share: number;
}

function costsByPayer(costs: readonly Cost[]): Map<string, Share[]> {
  const shares = new Map<string, Share[]>();
  for (const cost of costs)
    for (const [payer, share] of cost.paidBy) {
      const known = shares.get(payer);
      if (known === undefined) shares.set(payer, [{ cost, share }]);
      else known.push({ cost, share });
    }
  return shares;
}

/** What the cheapest option costs a payer at least; nothing is known where some amount may be income. */
function leastCost({ options, horizonDays }: Scenario, shares: readonly Share[]): number {
  if (shares.some(({ cost }) => mayBeIncome(cost))) return 0;
  let everywhere = 0;
  const besides = new Map<string, number>();
  for (const { cost, share } of shares) {
    const amount = share * certainCost(cost, horizonDays);
    if (cost.options.length === 0) everywhere += amount;
    for (const id of new Set(cost.options)) besides.set(id, (besides.get(id) ?? 0) + amount);
  }
  return everywhere + (besides.size < options.size ? 0 : Math.min(...besides.values()));
}

/** What a cost comes to however many people are where. */
function certainCost({ amount, at, offers, from, until }: Cost, horizonDays: number): number {
  if (at.length > 0 || offers.length > 0 || from !== null || until !== null) return 0;
  if (amount.basis === "day") return likelyRange(amount).low * horizonDays;
  return amount.basis === "total" ? likelyRange(amount).low : 0;
}
