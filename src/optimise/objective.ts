import { harmAt } from "./harm-curve.ts";
import { peopleAt, peopleInAll } from "./head-count.ts";
import { type Network, NONE } from "./network.ts";
import type { Problem } from "./problem.ts";
import { firstDepartures, type Schedule } from "./schedule.ts";

/**
 * Deaths as a linear function of the numbers present, around a schedule: value(n0) + slope·(n − n0). Where a curve is
 * concave the line lies above it, so a schedule that is better along the lines is better along the curves.
 */
export function chargeTangents(network: Network, around: Schedule): void {
  const { problem, builder, stock } = network;
  const first = firstDepartures(problem, around);
  problem.sites.forEach(({ harm }, s) => {
    problem.periods.days.forEach((days, t) => {
      const n = around.present[s][t];
      const { value, slope } = harmAt(harm, { period: t, departed: t >= first[s], n });
      builder.addConstant(days * (value - slope * n));
      for (const ofCohort of stock[s]) if (ofCohort[t] !== NONE) builder.charge(ofCohort[t], days * slope);
    });
  });
  chargeRest(network);
}

/** Share of the mean harm per person and day that decides where deaths are equal. */
const TIE = 1e-5;

/** What is charged beside the harm at sites: deaths on journeys, and what decides ties. */
export function chargeRest(network: Network): void {
  for (const [column, deaths] of journeyTerms(network)) network.builder.charge(column, deaths);
  chargeTies(network);
}

/** Where deaths are equal: fewer person-days at unsafe sites, the more vulnerable first. */
export function chargeTies({ problem, builder, stock }: Network): void {
  const tie = TIE * meanHazard(problem);
  problem.sites.forEach(({ safe }, s) => {
    if (safe) return;
    problem.cohorts.forEach(({ vulnerability }, c) => {
      stock[s][c].forEach((column, t) => {
        if (column !== NONE) builder.charge(column, tie * vulnerability * problem.periods.days[t]);
      });
    });
  });
}

/** The most that deciding ties adds to an objective: what a bound on it must give up to be one on deaths. */
export function mostTies(problem: Problem): number {
  const { sites, cohorts, periods } = problem;
  const people = peopleInAll(sites);
  const vulnerable = Math.max(...cohorts.map(({ vulnerability }) => vulnerability));
  return TIE * meanHazard(problem) * people * vulnerable * periods.starts[periods.count];
}

/** Deaths on journeys, as terms. */
export function journeyTerms({ problem, taken, direct }: Network): [column: number, deaths: number][] {
  return problem.routes.flatMap(({ journeyDeaths }, r) => {
    if (journeyDeaths === 0) return [];
    const flows = [...taken[r], ...direct[r].flat()].flatMap((columns) => [...columns]);
    return flows.filter((column) => column !== NONE).map((column): [number, number] => [column, journeyDeaths]);
  });
}

/** Deaths per person and day with everyone where they are at start. */
export function meanHazard({ sites }: Problem): number {
  let [harm, people] = [0, 0];
  for (const site of sites) {
    const n = peopleAt(site);
    harm += harmAt(site.harm, { period: 0, departed: false, n }).value;
    people += n;
  }
  return people === 0 ? 0 : harm / people;
}
