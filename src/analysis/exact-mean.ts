import { drawMarginal } from "../engine/draws.ts";
import { normalCdf } from "../mathematics/normal-cdf.ts";
import type { Column, Programme } from "../model/programme.ts";
import type { Monomial } from "./monomial.ts";

/** Normal deviates reach this far: what lies beyond has a chance of 10^−13. */
const REACH = 7.4;
/** Steps between nodes by the number of columns: the cost is that of a grid. */
const STEPS: readonly number[] = [1, 0.02, 0.1, 0.3];

interface Nodes {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/**
 * E[f(x)] for x a product of independent drawn columns, by the trapezoidal rule over the normal deviates that the columns
 * are quantiles of (as for the mean of a law: geometric convergence where f of the laws is smooth). Null where it cannot
 * be had: more than three columns, columns that are correlated or drawn given others, laws of whole numbers.
 */
export function exactMean(
  programme: Programme,
  { factor, columns }: Monomial,
  f: (x: number) => number,
): number | null {
  const distinct = [...new Set(columns)];
  if (distinct.length >= STEPS.length || correlated(programme, distinct)) return null;
  const nodes = distinct.map((column) =>
    nodesOf(programme.columns[column], {
      step: STEPS[distinct.length],
      power: columns.filter((c) => c === column).length,
    }),
  );
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

/** Draws to a whole power, and their chances. */
function nodesOf(column: Column, { step, power }: { step: number; power: number }): Nodes | null {
  const { source } = column;
  if (source.kind === "law" && (source.law.kind === "discrete" || source.law.kind === "poisson")) return null;
  const count = Math.round(REACH / step);
  const deviates = Float64Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * step);
  const density = deviates.map((z) => Math.exp((-z * z) / 2));
  const mass = density.reduce((sum, value) => sum + value, 0);
  const drawn = drawMarginal(column, deviates.map(normalCdf));
  if (drawn === null) return null;
  const values = drawn.map((value) => Array.from({ length: power }).reduce<number>((product) => product * value, 1));
  return { values, weights: density.map((value) => value / mass) };
}
