import type { Scenario } from "../scenario.ts";
import { countMoves, type OptionMoves } from "./count-moves.ts";
import type { Counts } from "./room.ts";

/** What the engine will keep numbers for, and the option that has most moves. */
export function countsOf(scenario: Scenario): Counts & { readonly most: OptionMoves } {
  const threats = [...scenario.threats.values()];
  const moves = countMoves(scenario);
  const most = moves.reduce((a, b) => (b.count > a.count ? b : a));
  return {
    most,
    sites: scenario.sites.size,
    bearings: threats.reduce((sum, { at }) => sum + at.length, 0),
    offers: scenario.offers.size,
    moves: most.count,
    costs: mostCosts(scenario),
    clustered: threats.some(({ kind }) => kind.kind === "attacks" && kind.clustering !== null),
    windowed: threats.some(({ from, until }) => from !== null || until !== null),
    timed: [...scenario.options.values()].some(({ rules }) =>
      rules.some(({ when }) => when.kind === "date" || when.kind === "opens"),
    ),
    travelling: moves.some(({ travelling }) => travelling),
    marked: scenario.costs.some(({ from, until }) => from !== null || until !== null),
  };
}

/** Costs of the option that bears most: those of all options, and those that name it. */
function mostCosts({ costs, options }: Scenario): number {
  const own = new Map([...options.keys()].map((id) => [id, 0]));
  for (const cost of costs) for (const id of new Set(cost.options)) own.set(id, (own.get(id) ?? 0) + 1);
  const shared = costs.filter((cost) => cost.options.length === 0).length;
  return shared + [...own.values()].reduce((most, count) => Math.max(most, count), 0);
}
