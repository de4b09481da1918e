import { budgetCuts } from "./budget-cuts.ts";
import { harmAt } from "./harm-curve.ts";
import { peopleAt } from "./head-count.ts";
import type { Problem } from "./problem.ts";
import { firstDepartures, type Schedule } from "./schedule.ts";

/** What the programme expects of a schedule, and by how much its simplifications may be out. */
export interface ProgrammeEstimate {
  readonly deaths: number;
  /** Straight lines between the points of the curves of harm. */
  readonly curves: number;
  /** Numbers that change within a period. */
  readonly periods: number;
  /**
   * The dead, who in the programme stay exposed: their share of the deaths; or, where others leave and it is the dead who are
   * missing among those who stay, what these would have added.
   */
  readonly attrition: number;
  /** Whole people: a person more or less where the programme has a part of one. */
  readonly rounding: number;
}

/** Expected deaths of a schedule along the curves of harm, journeys included, with what the simplifications may cost. */
export function expectedDeaths(problem: Problem, schedule: Schedule): ProgrammeEstimate {
  const { sites, periods, routes } = problem;
  const first = firstDepartures(problem, schedule);
  const isExact = exactTimes(problem, schedule);
  let [deaths, curves, within, attrition, rounding] = [0, 0, 0, 0, 0];
  sites.forEach((site, s) => {
    const { harm } = site;
    const present = schedule.present[s];
    const atStart = peopleAt(site);
    let [here, unexposed] = [0, 0];
    let most = atStart;
    for (let t = 0; t < periods.count; t++) {
      const days = periods.days[t];
      const at = (n: number) => harmAt(harm, { period: t, departed: t >= first[s], n });
      const { value, slope, error } = at(present[t]);
      const dead = Math.min(present[t], here + (days * value) / 2);
      unexposed += days * Math.abs(value - at(present[t] - dead).value);
      here += days * value;
      curves += days * error;
      const isBent = harm.people.length > 2;
      if (isBent || !isExact(s, t)) {
        const edge = (other: number) => (present[t] + other) / 2;
        const [from, to] = [
          edge(t === 0 ? atStart : present[t - 1]),
          edge(present[Math.min(t + 1, periods.count - 1)]),
        ];
        within += days * Math.abs(at(from).value - at(to).value) * (isExact(s, t) ? 0.5 : 1);
      }
      if (Math.abs(present[t] - Math.round(present[t])) > 0.01) rounding += days * Math.abs(slope);
      most = Math.max(most, present[t]);
    }
    deaths += here;
    attrition += most === 0 ? 0 : Math.max((here * here) / most, unexposed);
  });
  for (const { route, people } of schedule.flows) deaths += people * routes[route].journeyDeaths;
  return { deaths, curves, periods: within, attrition, rounding };
}

/**
 * Whether numbers at a site in a period are exact averages: its routes carry all they can, for it alone. Elsewhere convoys
 * that leave one after the other are shared out, or broken off, at some time within the period; or wait until a budget's day.
 */
function exactTimes(problem: Problem, { flows }: Schedule): (site: number, period: number) => boolean {
  const { routes, periods } = problem;
  const cuts = budgetCuts(problem);
  const total = routes.map(() => new Float64Array(periods.count));
  for (const { route, period, people } of flows) total[route][period] += people;
  const left = total.map((ofRoute) => accumulate(ofRoute));
  const inexact = new Set<string>();
  for (const { route, period, people, site } of flows) {
    const isAll = Math.abs(left[route][period] - routes[route].capacity[period]) < 1e-3;
    const isAlone = Math.abs(total[route][period] - people) < 1e-3;
    if (!isAll || !isAlone || cuts.has(period))
      for (const t of [period - 1, period, period + 1]) inexact.add(`${site} ${t}`);
  }
  return (site, period) => !inexact.has(`${site} ${period}`);
}

function accumulate(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** By how much the programme's estimate may differ from the expectation of the schedule it stands for, deaths. */
export function statedError({ curves, periods, attrition, rounding }: ProgrammeEstimate): number {
  return curves + periods + attrition + rounding;
}
