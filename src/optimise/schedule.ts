import { peopleAt } from "./head-count.ts";
import { type Network, NONE } from "./network.ts";
import type { Flow, Problem } from "./problem.ts";

/** Who leaves when, and who is left: a solution of the network. */
export interface Schedule {
  readonly flows: readonly Flow[];
  /** [site][period] people present, averaged over the period. */
  readonly present: readonly Float64Array[];
  /** [site][cohort] people present in the last period. */
  readonly left: readonly Float64Array[];
}

/** People below which a flow is rounding of the solver. */
const NOBODY = 1e-4;

/** The schedule that the values of a network's columns stand for. */
export function scheduleOf(network: Network, values: Float64Array): Schedule {
  const { problem, stock } = network;
  const { count } = problem.periods;
  const at = (column: number) => (column === NONE ? 0 : Math.max(0, values[column]));
  const present = stock.map((ofSite) =>
    Float64Array.from({ length: count }, (_, t) => ofSite.reduce((sum, ofCohort) => sum + at(ofCohort[t]), 0)),
  );
  const left = stock.map((ofSite) => Float64Array.from(ofSite, (ofCohort) => at(ofCohort[count - 1])));
  return { flows: [...directFlows(network, at), ...pooledFlows(network, at)], present, left };
}

/** Nobody goes anywhere. */
export function staying({ sites, periods }: Problem): Schedule {
  const present = sites.map((site) => new Float64Array(periods.count).fill(peopleAt(site)));
  return { flows: [], present, left: sites.map(({ people }) => people) };
}

type At = (column: number) => number;

function directFlows({ problem, direct }: Network, at: At): Flow[] {
  const flows: Flow[] = [];
  problem.routes.forEach(({ from }, route) => {
    from.forEach((site, i) => {
      problem.cohorts.forEach((_, cohort) => {
        direct[route][i][cohort].forEach((column, period) => {
          if (at(column) > NOBODY) flows.push({ cohort, site, route, period, people: at(column) });
        });
      });
    });
  });
  return flows;
}

/** Shares out what sites put into a pool among the routes that take from it: as in the period before where that can be, so that few moves result. */
function pooledFlows({ problem, pooled, taken }: Network, at: At): Flow[] {
  const flows: Flow[] = [];
  problem.cohorts.forEach((_, cohort) => {
    let before: (readonly [site: number, route: number])[] = [];
    for (let period = 0; period < problem.periods.count; period++) {
      const supply = pooled.map((ofSite) => at(ofSite[cohort][period]));
      const demand = taken.map((ofRoute) => at(ofRoute[cohort][period]));
      const pairs = [...before, ...everyPair(supply, demand)];
      const now: (readonly [number, number])[] = [];
      for (const [site, route] of pairs) {
        const people = Math.min(supply[site], demand[route]);
        if (people <= NOBODY) continue;
        supply[site] -= people;
        demand[route] -= people;
        now.push([site, route]);
        flows.push({ cohort, site, route, period, people });
      }
      if (now.length > 0) before = now;
    }
  });
  return flows;
}

function everyPair(supply: readonly number[], demand: readonly number[]): [number, number][] {
  const [sites, routes] = [supply, demand].map((amounts) => amounts.flatMap((n, i) => (n > NOBODY ? [i] : [])));
  return sites.flatMap((site) => routes.map((route): [number, number] => [site, route]));
}

/** [site] first period in which anybody leaves; the number of periods where nobody does. */
export function firstDepartures({ sites, periods }: Problem, { flows }: Schedule): Int32Array {
  const first = new Int32Array(sites.length).fill(periods.count);
  for (const { site, period } of flows) first[site] = Math.min(first[site], period);
  return first;
}
