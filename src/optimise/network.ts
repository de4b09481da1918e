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
  if (first === undefined) return false;
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
    pooled: sites.map((_, s) =>
      cohorts.map((__, c) => whole(ever[s][c] && routes.some(({ from }, r) => pools[r] && from.includes(s)))),
    ),
    taken: routes.map((route, r) => cohorts.map((_, c) => whole(pools[r] && route.eligible[c]))),
    direct: routes.map((route, r) =>
      route.from.map((s) => cohorts.map((_, c) => whole(!pools[r] && route.eligible[c] && ever[s][c]))),
    ),
    left: [],
    useOf: new Map(),
  };
  const complete = { ...network, left: routes.map((_, r) => leftColumns(network, r)) };
  addBalances(complete);
  addPools(complete);
  for (let r = 0; r < routes.length; r++) carry(complete, r);
  return complete;
}

function columns(builder: ModelBuilder, { periods }: Problem, present: boolean): Int32Array {
  return Int32Array.from({ length: periods.count }, () => (present ? builder.column(Number.POSITIVE_INFINITY) : NONE));
}

/** People who have left through a route: by each period no more than its timetable allows. */
function leftColumns({ problem, builder, labels }: Network, r: number): Int32Array {
  const { capacity, places } = problem.routes[r];
  const last = capacity[capacity.length - 1];
  return Int32Array.from(capacity, (most) => {
    const kind = most === 0 ? "opens" : most >= Math.min(places, last) ? "places" : "pace";
    return builder.column(most, { label: labels.number({ kind, route: r }) });
  });
}

/** Those present are those of the period before, less who leave, and who arrive. */
function addBalances(network: Network): void {
  const { problem, builder, stock, pooled } = network;
  const moving = movements(network);
  stock.forEach((ofSite, s) => {
    ofSite.forEach((present, c) => {
      if (present[0] === NONE) return;
      const { leaving, arriving } = moving[s][c];
      for (let t = 0; t < problem.periods.count; t++) {
        const terms: [number, number][] = [[present[t], 1]];
        if (t > 0) terms.push([present[t - 1], -1]);
        if (pooled[s][c][t] !== NONE) terms.push([pooled[s][c][t], 1]);
        for (const columns of leaving) terms.push([columns[t], 1]);
        for (const { columns, delay, deaths } of arriving) if (t >= delay) terms.push([columns[t - delay], deaths - 1]);
        const people = t === 0 ? problem.sites[s].people[c] : 0;
        builder.row(terms, { lower: people, upper: people });
      }
    });
  });
}

interface Movements {
  readonly leaving: Int32Array[];
  readonly arriving: { readonly columns: Int32Array; readonly delay: number; readonly deaths: number }[];
}

/** [site][cohort] the columns of those who leave by routes of their own, and of those who come. */
function movements({ problem, direct, taken }: Network): Movements[][] {
  const moving = problem.sites.map(() => problem.cohorts.map((): Movements => ({ leaving: [], arriving: [] })));
  problem.routes.forEach(({ from, to, delay, journeyDeaths: deaths }, r) => {
    const add = (columns: Int32Array, c: number) => {
      if (to >= 0 && columns[0] !== NONE) moving[to][c].arriving.push({ columns, delay, deaths });
    };
    taken[r].forEach(add);
    direct[r].forEach((ofOrigin, i) => {
      ofOrigin.forEach((columns, c) => {
        if (columns[0] === NONE) return;
        moving[from[i]][c].leaving.push(columns);
        add(columns, c);
      });
    });
  });
  return moving;
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

/** People who leave in each period add up to those who have left, and leave at the route's pace. */
function carry(network: Network, r: number): void {
  const { problem, builder, labels, left } = network;
  const { most, capacity } = problem.routes[r];
  const all = capacity[capacity.length - 1];
  for (let t = 0; t < problem.periods.count; t++) {
    const flows = flowsOf(network, r, t);
    const total: [number, number][] = flows.map((flow) => [flow, -1]);
    builder.row([[left[r][t], 1], ...(t > 0 ? [[left[r][t - 1], -1] as const] : []), ...total], { lower: 0, upper: 0 });
    if (most[t] >= all) continue;
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
