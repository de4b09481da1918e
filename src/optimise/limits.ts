import { addConditions } from "./conditions.ts";
import type { Term } from "./linear-model.ts";
import { inbound } from "./inbound.ts";
import { type Network, NONE } from "./network.ts";
import type { Budget } from "./problem.ts";
import { addRequirements } from "./requirements.ts";
import { chargeBudget } from "./spending.ts";

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
