import type { Problem } from "./problem.ts";

/** Periods with which the days of budgets that end before the horizon are over: who leaves from then on is not to leave before. */
export function budgetCuts({ limits, periods }: Problem): ReadonlySet<number> {
  const days = limits.budgets.flatMap(({ day }) => (day < periods.starts[periods.count] ? [day] : []));
  return new Set(days.map((day) => periods.starts.findIndex((start) => start >= day)));
}
