import type { Term } from "./linear-model.ts";
import { flowsOf, type Network } from "./network.ts";
import { departedInAll } from "./departed.ts";
import type { Condition } from "./problem.ts";

/** What routes wait for, and what they take at least: by a binary for each route that must be known to be used. */
export function addConditions(network: Network): void {
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

/** 1 where anybody takes a route, and then at least its minimum by the horizon. */
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
  const departed = departedInAll(problem, r, last);
  builder.row(
    [
      [left[r][last], departed],
      ...(last > 0 ? [[left[r][last - 1], 1 - departed] as const] : []),
      [use, -Math.max(1, minimum)],
    ],
    { lower: 0, label: labels.number({ kind: "minimum", route: r }) },
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
