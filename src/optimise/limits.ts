import { flowsOf, type Network, NONE } from "./network.ts";
import { periodOf } from "./periods.ts";
import type { Budget, Condition } from "./problem.ts";
import { chargeBudget } from "./spending.ts";

type Term = [column: number, coefficient: number];

/** Everything that limits the flows beside timetables: room, minimum take-ups, conditions, budgets, people kept together, people to be out. */
export function addLimits(network: Network): void {
  addRoom(network);
  addConditions(network);
  addTogether(network);
  for (const budget of network.problem.limits.budgets) addBudget(network, budget);
  addRequirements(network);
}

/** People on their way to a site have their room kept there. */
function addRoom(network: Network): void {
  const { problem, builder, labels, stock } = network;
  problem.sites.forEach(({ capacity }, s) => {
    if (capacity === Number.POSITIVE_INFINITY || !problem.routes.some(({ to }) => to === s)) return;
    for (let t = 0; t < problem.periods.count; t++) {
      const present: Term[] = stock[s].flatMap((ofCohort) => (ofCohort[t] === NONE ? [] : [[ofCohort[t], 1]]));
      builder.row([...present, ...inbound(network, s, t)], {
        upper: capacity,
        label: labels.number({ kind: "capacity", site: s }),
      });
    }
  });
}

/** Those on their way to a site in a period. */
function inbound(network: Network, s: number, t: number): Term[] {
  return network.problem.routes.flatMap((route, r) => {
    if (route.to !== s) return [];
    const terms: Term[] = [];
    for (let sent = Math.max(0, t - route.delay + 1); sent <= t && route.delay > 0; sent++)
      terms.push(...flowsOf(network, r, sent).map((flow): Term => [flow, 1]));
    return terms;
  });
}

function addConditions(network: Network): void {
  const { problem } = network;
  const uses = new Map<number, number>();
  const used = (r: number) => {
    const known = uses.get(r) ?? addUse(network, r);
    uses.set(r, known);
    return known;
  };
  const isBought = problem.limits.budgets.length > 0;
  problem.routes.forEach((route, r) => {
    if (route.minimum > 1 || (isBought && problem.costs.use[r].some((amount) => amount !== 0))) used(r);
    if (route.condition !== null) addCondition(network, { r, condition: route.condition, used });
  });
  for (const [r, column] of uses) network.useOf.set(r, column);
}

/** 1 where anybody takes a route, and then at least its minimum. */
function addUse({ problem, builder, labels, left }: Network, r: number): number {
  const { capacity, minimum } = problem.routes[r];
  const last = problem.periods.count - 1;
  const use = builder.column(1, { integer: true });
  builder.row(
    [
      [left[r][last], 1],
      [use, -capacity[last]],
    ],
    { upper: 0 },
  );
  builder.row(
    [
      [left[r][last], 1],
      [use, -Math.max(1, minimum)],
    ],
    {
      lower: 0,
      label: labels.number({ kind: "minimum", route: r }),
    },
  );
  return use;
}

interface Conditional {
  readonly r: number;
  readonly condition: Condition;
  readonly used: (r: number) => number;
}

function addCondition(network: Network, { r, condition, used }: Conditional): void {
  const { builder, labels, left, problem } = network;
  const label = labels.number({ kind: "condition", route: r });
  const { route: other, state, when } = condition;
  const places = other < 0 ? 0 : problem.routes[other].places;
  if (other < 0 || (state === "full" && places === Number.POSITIVE_INFINITY)) {
    if (state !== "refused") builder.row([[left[r][problem.periods.count - 1], 1]], { upper: 0, label });
  } else if (state === "refused")
    builder.row(
      [
        [used(r), 1],
        [used(other), 1],
      ],
      { upper: 1, label },
    );
  else if (when === "ever")
    builder.row(
      [
        [used(r), 1],
        [used(other), -1],
      ],
      { upper: 0, label },
    );
  else
    for (let t = 0; t < problem.periods.count; t++) {
      const open = builder.column(1, { integer: true });
      builder.row(
        [
          [left[other][t], 1],
          [open, -(state === "full" ? places : 1)],
        ],
        { lower: 0, label },
      );
      const flows: Term[] = flowsOf(network, r, t).map((flow) => [flow, 1]);
      builder.row([...flows, [open, -problem.routes[r].most[t]]], { upper: 0, label });
    }
}

/** From each site and through each route, cohorts that stay together leave in equal shares of their numbers at start. */
function addTogether({ problem, builder, direct }: Network): void {
  const { sites, routes, periods, limits } = problem;
  for (const [first, ...others] of limits.together)
    routes.forEach(({ from }, r) => {
      from.forEach((s, i) => {
        for (const other of others) {
          const [mine, theirs] = [sites[s].people[first], sites[s].people[other]];
          if (mine === 0 || theirs === 0) continue;
          for (let t = 0; t < periods.count; t++) {
            const terms: Term[] = [
              [direct[r][i][first][t], theirs],
              [direct[r][i][other][t], -mine],
            ];
            builder.row(
              terms.filter(([column]) => column !== NONE),
              { lower: 0, upper: 0 },
            );
          }
        }
      });
    });
}

function addBudget(network: Network, budget: Budget): void {
  const { terms, constant } = chargeBudget(network, budget);
  const label = network.labels.number({ kind: "budget", budget });
  network.builder.row(terms, { upper: budget.amount - constant, label });
}

function addRequirements(network: Network): void {
  const { problem, builder, labels, stock } = network;
  const all = problem.sites.reduce((sum, { people }) => sum + people.reduce((n, of) => n + of, 0), 0);
  for (const requirement of problem.limits.out) {
    const t = periodOf(problem.periods, requirement.day);
    const unsafe = problem.sites.flatMap(({ safe }, s) => (safe ? [] : [s]));
    const terms = unsafe.flatMap((s): Term[] => [
      ...stock[s].flatMap((ofCohort): Term[] => (ofCohort[t] === NONE ? [] : [[ofCohort[t], 1]])),
      ...inbound(network, s, t),
    ]);
    builder.row(terms, { upper: all - requirement.people, label: labels.number({ kind: "out", requirement }) });
  }
}
