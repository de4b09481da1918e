import { harmAt } from "./harm-curve.ts";
import type { Problem } from "./problem.ts";
import { firstDepartures, type Schedule } from "./schedule.ts";

/** What the programme expects of a schedule, and by how much its simplifications may be out. */
export interface ProgrammeEstimate {
  readonly deaths: number;
  /** Straight lines between the points of the curves of harm. */
  readonly curves: number;
  /** Numbers that change within a period. */
  readonly periods: number;
  /** The dead, who in the programme stay exposed. */
  readonly attrition: number;
  /** Whole people: a person more or less where the programme has a part of one. */
  readonly rounding: number;
}

/** Expected deaths of a schedule along the curves of harm, journeys included, with what the simplifications may cost. */
export function expectedDeaths(problem: Problem, schedule: Schedule): ProgrammeEstimate {
  const { sites, periods, routes } = problem;
  const first = firstDepartures(problem, schedule);
  let [deaths, curves, within, attrition, rounding] = [0, 0, 0, 0, 0];
  sites.forEach(({ harm, people }, s) => {
    const present = schedule.present[s];
    const atStart = people.reduce((sum, n) => sum + n, 0);
    let here = 0;
    let most = atStart;
    for (let t = 0; t < periods.count; t++) {
      const days = periods.days[t];
      const at = (n: number) => harmAt(harm, { period: t, departed: t >= first[s], n });
      const { value, slope, error } = at(present[t]);
      here += days * value;
      curves += days * error;
      if (harm.people.length > 2) {
        const edge = (other: number) => (present[t] + other) / 2;
        const [from, to] = [edge(t === 0 ? atStart : present[t - 1]), edge(present[Math.min(t + 1, periods.count - 1)])];
        within += (days * Math.abs(at(from).value - at(to).value)) / 2;
      }
      if (Math.abs(present[t] - Math.round(present[t])) > 0.01) rounding += days * Math.abs(slope);
      most = Math.max(most, present[t]);
    }
    deaths += here;
    attrition += most === 0 ? 0 : (here * here) / most;
  });
  for (const { route, people } of schedule.flows) deaths += people * routes[route].journeyDeaths;
  return { deaths, curves, periods: within, attrition, rounding };
}

/** By how much the programme's estimate may differ from the expectation of the schedule it stands for, deaths. */
export function statedError({ curves, periods, attrition, rounding }: ProgrammeEstimate): number {
  return curves + periods + attrition + rounding;
}
