import type { Flow, Problem } from "../../src/optimise/problem.ts";
import type { Schedule } from "../../src/optimise/schedule.ts";

/** What people at two camps make of flows: `[site, cohort, period, people]`, through the one offer. */
export function scheduleOf({ sites, periods }: Problem, flows: readonly [number, number, number, number][]): Schedule {
  const gone = (site: number, cohort: number, until: number) =>
    flows.reduce((sum, [s, c, t, n]) => sum + (s === site && c === cohort && t <= until ? n : 0), 0);
  const there = sites.map(({ people }, s) =>
    Array.from({ length: periods.count }, (_, t) => people.map((n, c) => n - gone(s, c, t))),
  );
  return {
    flows: flows.map(([site, cohort, period, people]): Flow => ({ site, cohort, period, people, route: 0 })),
    present: there.map((ofSite) => Float64Array.from(ofSite, (ofPeriod) => ofPeriod.reduce((sum, n) => sum + n, 0))),
    left: there.map((ofSite) => ofSite[periods.count - 1]),
  };
}
