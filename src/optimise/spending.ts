import { departedInAll } from "./departed.ts";
import type { Term } from "./linear-model.ts";
import { type Network, NONE } from "./network.ts";
import type { Budget, Flow, Problem } from "./problem.ts";

/**
 * What a payer spends up to a day, as terms of a row and what is spent whatever is done; payer −1: all together. Whoever leaves in
 * the period of that day counts as having left by it.
 */
export function chargeBudget(
  network: Network,
  { payer, day }: Pick<Budget, "payer" | "day">,
): { terms: Term[]; constant: number } {
  const { problem, stock, taken, direct, left, useOf } = network;
  const { costs, periods } = problem;
  const terms: Term[] = [];
  let constant = 0;
  const of = (rates: Float64Array) => (payer < 0 ? rates.reduce((sum, rate) => sum + rate, 0) : rates[payer]);
  const add = (column: number, amount: number) => {
    if (column !== NONE && amount !== 0) terms.push([column, amount]);
  };
  for (let t = 0; t < periods.count; t++) {
    const share = shareBefore(problem, t, day);
    if (share === 0) break;
    constant += share * of(costs.fixed[t]);
    stock.forEach((ofSite, s) => {
      for (const present of ofSite) add(present[t], share * of(costs.present[t][s]));
    });
    problem.routes.forEach((_, r) => {
      add(left[r][t], share * of(costs.hosted[t][r]));
      const departed = departedInAll(problem, r, t);
      const [rates] = costs.departure[r];
      if (rates !== undefined) for (const flows of taken[r]) add(flows[t], departed * of(rates));
      direct[r].forEach((ofOrigin, i) => {
        for (const flows of ofOrigin) add(flows[t], departed * of(costs.departure[r][i]));
      });
    });
  }
  for (const [r, column] of useOf) add(column, of(costs.use[r]));
  return { terms, constant };
}

/** What a schedule costs each payer by the horizon. [payer] */
export function spending(problem: Problem, flows: readonly Flow[], present: readonly Float64Array[]): Float64Array {
  const { costs, periods, routes } = problem;
  const total = new Float64Array(problem.payers.length);
  const pay = (rates: Float64Array, units: number) =>
    rates.forEach((rate, p) => {
      total[p] += rate * units;
    });
  for (let t = 0; t < periods.count; t++) {
    pay(costs.fixed[t], 1);
    for (let s = 0; s < present.length; s++) pay(costs.present[t][s], present[s][t]);
  }
  const used = new Set<number>();
  for (const { route, site, people, period } of flows) {
    used.add(route);
    const departed = people * departedInAll(problem, route, period);
    pay(costs.departure[route][routes[route].from.indexOf(site)], departed);
    for (let t = period; t < periods.count; t++) pay(costs.hosted[t][route], people);
  }
  for (const route of used) pay(costs.use[route], 1);
  return total;
}

/** Share of a period before a day. */
function shareBefore({ periods }: Problem, t: number, day: number): number {
  return Math.min(1, Math.max(0, (day - periods.starts[t]) / periods.days[t]));
}
