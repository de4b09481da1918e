import type { Programme } from "../model/programme.ts";
import type { Monomial } from "./monomial.ts";
import { type Nodes, nodesOf } from "./nodes.ts";

/** Steps between normal deviates by the number of columns: the cost is that of a grid. */
const STEPS: readonly number[] = [1, 0.1, 0.2, 0.4];

/**
 * E[f(x)] for x a product of independent drawn columns, over the nodes of each. Null where it cannot be had: more than
 * three columns, columns that are correlated or drawn given others, laws of whole numbers.
 */
export function exactMean(
  programme: Programme,
  { factor, columns }: Monomial,
  f: (x: number) => number,
): number | null {
  const distinct = [...new Set(columns)];
  if (distinct.length >= STEPS.length || correlated(programme, distinct)) return null;
  const nodes = distinct.map((column) => {
    const found = nodesOf(programme.columns[column], STEPS[distinct.length]);
    return found && raised(found, columns.filter((c) => c === column).length);
  });
  if (nodes.includes(null)) return null;
  const sum = (at: number, x: number): number => {
    if (at === nodes.length) return f(x);
    const { values, weights } = nodes[at] as Nodes;
    let total = 0;
    for (let i = 0; i < values.length; i++) total += weights[i] * sum(at + 1, x * values[i]);
    return total;
  };
  return sum(0, factor);
}

/** Whether what is drawn in some columns tells nothing of what is drawn in others. */
export function areIndependent(programme: Programme, some: readonly number[], others: readonly number[]): boolean {
  const given = (column: number) => {
    const { source } = programme.columns[column];
    return source.kind === "severity-spread" ? [column, source.given] : [column];
  };
  const [these, those] = [some.flatMap(given), others.flatMap(given)];
  return !these.some(
    (column) => those.includes(column) || those.some((other) => correlated(programme, [column, other])),
  );
}

function correlated({ correlated: groups }: Programme, columns: readonly number[]): boolean {
  return groups.some((group) => columns.filter((column) => group.columns.includes(column)).length > 1);
}

/** A column to a whole power. */
function raised({ values, weights }: Nodes, power: number): Nodes {
  return {
    values: values.map((value) => Array.from({ length: power }).reduce<number>((product) => product * value, 1)),
    weights,
  };
}
