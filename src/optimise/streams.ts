import { budgetCuts } from "./budget-cuts.ts";
import { departedInAll } from "./departed.ts";
import type { Problem } from "./problem.ts";
import type { Schedule } from "./schedule.ts";

/** People at one site of one cohort who leave through one route. */
export interface Stream {
  readonly site: number;
  /** ALL: every cohort there, in equal shares. */
  readonly cohort: number;
  readonly route: number;
  /** [period] on average over it. */
  readonly people: Float64Array;
  /** People by the horizon. */
  readonly total: number;
  readonly first: number;
  readonly last: number;
  readonly middle: number;
  /** Whether it begins where a budget of an earlier day than the horizon is over. */
  readonly waitsForMoney: boolean;
}

export const ALL = -1;

/** Fewer than this in all are rounding of the solver or of shares. */
export const FEWEST = 0.5;
/** Fewer than this in a period. */
export const SOME = 0.01;

/** The streams of a schedule that are more than rounding. */
export function streamsOf(problem: Problem, schedule: Schedule): Stream[] {
  const { periods } = problem;
  const known = new Map<string, Float64Array>();
  for (const { site, cohort, route, period, people } of schedule.flows) {
    const key = `${site} ${leaveTogether(problem, site, route) ? ALL : cohort} ${route}`;
    const numbers = known.get(key) ?? new Float64Array(periods.count);
    numbers[period] += people;
    known.set(key, numbers);
  }
  const cuts = budgetCuts(problem);
  const parts = [...known].flatMap(([key, people]) => runs(people, cuts).map((part) => ({ key, people: part })));
  const streams = parts.map(({ key, people }): Stream => {
    const [site, cohort, route] = key.split(" ").map(Number) as [number, number, number];
    const onAverage = people.reduce((sum, n) => sum + n, 0);
    const middle = people.reduce((sum, n, t) => sum + n * t, 0) / onAverage;
    const [first, last] = [people.findIndex(isSomebody), people.findLastIndex(isSomebody)];
    const total = onAverage + stillToLeave(problem, schedule, { site, route, people });
    return { site, cohort, route, people, total, first, last, middle, waitsForMoney: cuts.has(first) };
  });
  return streams.filter(({ total, first }) => total >= FEWEST && first >= 0);
}

const isSomebody = (people: number) => people > SOME;

/** Those who leave within the last period and are not yet counted in its average; no more than are there. */
function stillToLeave(
  problem: Problem,
  { present }: Schedule,
  { site, route, people }: Pick<Stream, "site" | "route" | "people">,
): number {
  const last = problem.periods.count - 1;
  const there = present[site][last];
  return Math.min(there, people[last] * (departedInAll(problem, route, last) - 1));
}

/** Numbers by period, cut where nobody leaves for a while: what leaves later may be for others to precede. */
function runs(people: Float64Array, cuts: ReadonlySet<number>): Float64Array[] {
  const parts: Float64Array[] = [];
  people.forEach((n, t) => {
    if (!isSomebody(n)) return;
    if (t === 0 || !isSomebody(people[t - 1]) || cuts.has(t)) parts.push(new Float64Array(people.length));
    (parts.at(-1) as Float64Array)[t] = n;
  });
  return parts;
}

/** Whether all cohorts at a site that may take a route are to leave it in equal shares, as a move of all of them does. */
function leaveTogether({ sites, routes, limits }: Problem, site: number, route: number): boolean {
  const there = routes[route].eligible.flatMap((eligible, c) => (eligible && sites[site].people[c] > 0 ? [c] : []));
  return there.length > 1 && limits.together.some((group) => there.every((c) => group.includes(c)));
}
