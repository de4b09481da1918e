import type { Solver } from "./linear-model.ts";
import type { Budget, Problem } from "./problem.ts";
import type { Schedule } from "./schedule.ts";
import { type Found, type SearchLimits, search } from "./search.ts";
import { spending } from "./spending.ts";

export interface FrontierSchedule {
  readonly schedule: Schedule;
  readonly deaths: number;
  readonly bound: number;
  readonly cost: number;
  /** The most that was to be spent; null: no limit. */
  readonly ceiling: number | null;
}

/**
 * Schedules with the fewest deaths at n ceilings on what a payer (−1: all together) spends, evenly spaced from the least
 * that any schedule costs to what the schedule with the fewest deaths costs (ε-constraint method; Haimes et al. 1971).
 * The last point is that schedule itself. A point that is no better than a cheaper one is left out.
 */
export function frontierSchedules(
  problem: Problem,
  {
    best,
    payer,
    n,
    solve,
    cheapest,
    limits,
  }: {
    best: Found;
    payer: number;
    n: number;
    solve: Solver;
    /** The least that any schedule costs the payer. */
    cheapest: number;
    limits: SearchLimits;
  },
): FrontierSchedule[] {
  const costOf = (schedule: Schedule) => {
    const costs = spending(problem, schedule.flows, schedule.present);
    return payer < 0 ? costs.reduce((sum, cost) => sum + cost, 0) : costs[payer];
  };
  const dearest = costOf(best.schedule);
  const points: FrontierSchedule[] = [];
  for (let k = 0; k < n - 1 && dearest > cheapest; k++) {
    const ceiling = cheapest + ((dearest - cheapest) * k) / (n - 1) + 1e-9 * Math.abs(dearest);
    const found = search(withBudget(problem, ceilingOf(problem, payer, ceiling)), solve, limits);
    if (!("schedule" in found)) continue;
    points.push({ ...found, cost: costOf(found.schedule), ceiling });
  }
  points.push({ ...best, cost: dearest, ceiling: null });
  return points.filter(
    ({ deaths }, i) => i === 0 || points.slice(0, i).every((cheaper) => cheaper.deaths > deaths + 1e-6),
  );
}

/** What a payer may spend by the horizon at a point of the frontier. */
export function ceilingOf({ periods }: Problem, payer: number, amount: number): Budget {
  return { payer, amount, day: periods.starts[periods.count], stated: "frontier" };
}

export function withBudget(problem: Problem, budget: Budget): Problem {
  return { ...problem, limits: { ...problem.limits, budgets: [...problem.limits.budgets, budget] } };
}

/** The id of a point of the frontier of an option. */
export function frontierId(id: string, k: number): string {
  return `${id}-${k + 1}`;
}
