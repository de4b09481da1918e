import { addLimits } from "./limits.ts";
import type { Solver } from "./linear-model.ts";
import { ceilingOf, withBudget } from "./frontier.ts";
import { buildNetwork } from "./network.ts";
import type { Problem } from "./problem.ts";
import { chargeBudget } from "./spending.ts";

/**
 * The least that a payer (−1: all together) spends by the horizon in any schedule that keeps to the limits. What an offer costs in
 * all counts because there is a budget, however large.
 */
export function cheapest(problem: Problem, payer: number, solve: Solver): number {
  const anything = ceilingOf(problem, payer, Number.POSITIVE_INFINITY);
  const network = buildNetwork(withBudget(problem, anything));
  addLimits(network);
  const { terms, constant } = chargeBudget(network, { payer, day: problem.periods.starts[problem.periods.count] });
  for (const [column, amount] of terms) network.builder.charge(column, amount);
  network.builder.addConstant(constant);
  const { values, objective } = solve(network.builder.model());
  if (values === null) throw new Error("limits that could be kept cannot be kept any more");
  return objective;
}
