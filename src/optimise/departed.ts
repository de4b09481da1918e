import { mostBy } from "./convoys.ts";
import { peopleInAll } from "./head-count.ts";
import type { Problem } from "./problem.ts";

/** Days before the horizon at which the last convoy may leave. */
const LAST_MOMENT = 1e-4;

/**
 * Numbers are averages over a period. Of those who leave through a route in a period, on average over it, the share that has
 * left by a day in it, at the route's own timetable: above 1 where most of the period's convoys leave shortly before that day.
 */
export function departedBy(
  { sites, routes, periods }: Problem,
  { r, t, day }: { r: number; t: number; day: number },
): number {
  const route = routes[r];
  const before = t === 0 ? 0 : route.capacity[t - 1];
  const rise = route.capacity[t] - before;
  if (rise <= 0) return 1;
  const moment = Math.min(day, periods.starts[periods.count] - LAST_MOMENT);
  return (mostBy(route, moment, peopleInAll(sites)) - before) / rise;
}

/** People who have left by the horizon for one who leaves in a period on average over it: more than one in the last period. */
export function departedInAll(problem: Problem, r: number, t: number): number {
  const { count, starts } = problem.periods;
  return t < count - 1 ? 1 : departedBy(problem, { r, t, day: starts[count] });
}
