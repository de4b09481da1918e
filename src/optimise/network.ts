import { Labels } from "./labels.ts";
import { ModelBuilder } from "./linear-model.ts";
import type { Problem, Route } from "./problem.ts";

/** The columns of a time-expanded network; NONE where there is no such column. Indices are [site][cohort][period] and the like. */
export interface Network {
  readonly problem: Problem;
  readonly builder: ModelBuilder;
  readonly labels: Labels;
  /** [site][cohort][period] people present, averaged over the period. */
  readonly stock: readonly (readonly Int32Array[])[];
  /** [site][cohort][period] people who leave a site through the offers that anyone can take from anywhere. */
  readonly pooled: readonly (readonly Int32Array[])[];
  /** [route][cohort][period] people such an offer takes, from whatever site. */
  readonly taken: readonly (readonly Int32Array[])[];
  /** [route][position in from][cohort][period] people who leave a site through a route of its own. */
  readonly direct: readonly (readonly (readonly Int32Array[])[])[];
  /** [route][period] people who have left through a route. */
  readonly left: readonly Int32Array[];
  /** Route → the column that is 1 where anybody takes it, where something hangs on that. */
  readonly useOf: Map<number, number>;
}

export const NONE = -1;

/**
 * Routes that any site can take at the same cost share a pool per cohort and period: sites put people in, routes take
 * them out. A network of S sites and R routes has S + R flows a period instead of S·R, and the same optimum.
 */
export function isPooled({ limits, costs }: Problem, route: Route, r: number): boolean {
  if (route.kind === "link" || route.to >= 0 || limits.together.length > 0) return false;
  const [first, ...others] = costs.departure[r];
  return others.every((rates) => rates.every((rate, p) => rate === first[p]));
}

/** The network with its balances, and what its routes can carry. */
export function buildNetwork(problem: Problem): Network {
  const builder = new ModelBuilder();
  const { sites, routes, cohorts } = problem;
  const pools = routes.map((route, r) => isPooled(problem, route, r));
  const ever = sites.map((site, s) =>
    cohorts.map((_, c) => site.people[c] > 0 || routes.some((route) => route.to === s && route.eligible[c])),
  );
  const whole = (present: boolean) => columns(builder, problem, present);
  const network: Network = {
    problem,
    builder,
    labels: new Labels(),
    stock: sites.map((_, s) => cohorts.map((__, c) => whole(ever[s][c]))),
    pooled: sites.map((_, s) => cohorts.map((__, c) => whole(ever[s][c] && pools.includes(true)))),
    taken: routes.map((route, r) => cohorts.map((_, c) => whole(pools[r] && route.eligible[c]))),
    direct: routes.map((route, r) =>
      route.from.map((s) => cohorts.map((_, c) => whole(!pools[r] && route.eligible[c] && ever[s][c]))),
    ),
    left: routes.map(() => whole(true)),
    useOf: new Map(),
  };
  addBalances(network);
  addPools(network);
  routes.forEach((_, r) => carry(network, r));
  return network;
}

function columns(builder: ModelBuilder, { periods }: Problem, present: boolean): Int32Array {
  return Int32Array.from({ length: periods.count }, () =>
    present ? builder.column(Number.POSITIVE_INFINITY) : NONE,
  );
}

/** Those present are those of the period before, less who leave, and who arrive. */
function addBalances({ problem, builder, stock, pooled, direct, taken }: Network): void {
  const { sites, routes, periods } = problem;
  stock.forEach((ofSite, s) => {
    ofSite.forEach((present, c) => {
      if (present[0] === NONE) return;
      for (let t = 0; t < periods.count; t++) {
        const terms: [number, number][] = [[present[t], 1]];
        if (t > 0) terms.push([present[t - 1], -1]);
        if (pooled[s][c][t] !== NONE) terms.push([pooled[s][c][t], 1]);
        routes.forEach((route, r) => {
          direct[r].forEach((ofOrigin, i) => {
            if (ofOrigin[c][t] !== NONE && route.from[i] === s) terms.push([ofOrigin[c][t], 1]);
            const sent = t - route.delay;
            if (route.to === s && sent >= 0 && ofOrigin[c][sent] !== NONE)
              terms.push([ofOrigin[c][sent], route.journeyDeaths - 1]);
          });
          const sent = t - route.delay;
          if (route.to === s && sent >= 0 && taken[r][c][sent] !== NONE)
            terms.push([taken[r][c][sent], route.journeyDeaths - 1]);
        });
        const people = t === 0 ? sites[s].people[c] : 0;
        builder.row(terms, { lower: people, upper: people });
      }
    });
  });
}

function addPools({ problem, builder, pooled, taken }: Network): void {
  if (!taken.some((ofRoute) => ofRoute.some((flows) => flows[0] !== NONE))) return;
  problem.cohorts.forEach((_, c) => {
    for (let t = 0; t < problem.periods.count; t++) {
      const inward = pooled.map((ofSite) => ofSite[c][t]).filter((column) => column !== NONE);
      const outward = taken.map((ofRoute) => ofRoute[c][t]).filter((column) => column !== NONE);
      builder.row([...inward.map((x) => [x, 1] as const), ...outward.map((z) => [z, -1] as const)], {
        lower: 0,
        upper: 0,
      });
    }
  });
}

/** People who leave in each period add up to those who have left: no more than the timetable allows, and at its pace. */
function carry(network: Network, r: number): void {
  const { problem, builder, labels, left } = network;
  const { capacity, most, places } = problem.routes[r];
  const last = capacity[capacity.length - 1];
  for (let t = 0; t < problem.periods.count; t++) {
    const flows = flowsOf(network, r, t);
    const total: [number, number][] = flows.map((flow) => [flow, -1]);
    builder.row([[left[r][t], 1], ...(t > 0 ? [[left[r][t - 1], -1] as const] : []), ...total], { lower: 0, upper: 0 });
    const kind = capacity[t] === 0 ? "opens" : capacity[t] >= Math.min(places, last) ? "places" : "pace";
    builder.row([[left[r][t], 1]], { upper: capacity[t], label: labels.number({ kind, route: r }) });
    builder.row(
      flows.map((flow) => [flow, 1]),
      { upper: most[t], label: labels.number({ kind: "pace", route: r }) },
    );
  }
}

/** The columns of everybody who leaves through a route in a period. */
export function flowsOf({ taken, direct }: Network, r: number, t: number): number[] {
  const own = direct[r].flatMap((ofOrigin) => ofOrigin.map((flows) => flows[t]));
  return [...taken[r].map((flows) => flows[t]), ...own].filter((column) => column !== NONE);
}
