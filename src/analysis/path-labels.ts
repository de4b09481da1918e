import type { Scenario } from "../scenario/scenario.ts";

export interface PathLabel {
  readonly path: string;
  readonly label: string;
}

/** What the quantities are whose paths only count: a need by its party and matter, a cost by its item. */
export function pathLabels({ costs, options }: Scenario): PathLabel[] {
  const items = costs.map(({ index, item }) => ({ path: `costs.${index}.amount`, label: item }));
  const needs = [...options.values()].flatMap(({ id, needs: own }) =>
    own.map(({ of, what }, i) => ({ path: `options.${id}.needs.${i}.chance`, label: `${of}: ${what}` })),
  );
  return [...items, ...needs];
}
