import { drawMarginal } from "../engine/draws.ts";
import type { SeverityPosterior } from "../evidence/severity-posterior.ts";
import { gaussLegendre } from "../mathematics/gauss-legendre.ts";
import { normalCdf } from "../mathematics/normal-cdf.ts";
import type { Column } from "../model/programme.ts";
import type { Law } from "../scenario/law.ts";

/** Points of a drawn column and their chances, which add up to 1: Σ weight·f(value) is the mean of f. */
export interface Nodes {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** Normal deviates reach this far: what lies beyond has a chance of 10^−13. */
const REACH = 7.4;

/** Cells of a posterior that hold less than this are left out. */
const NEGLIGIBLE = 1e-12;

/** Where two of a cell's points stand, as shares of it: Gauss and Legendre's for degree 3. */
const IN_CELL = [0.5 - Math.sqrt(1 / 12), 0.5 + Math.sqrt(1 / 12)];

/**
 * Nodes for a column by itself, with `step` between the normal deviates that laws with smooth quantiles are drawn from. Null where
 * the column hangs on another one's draw, and for laws of whole numbers.
 */
export function nodesOf({ source }: Column, step: number): Nodes | null {
  if (source.kind === "severity-killed") return nodesOfPosterior(source.posterior);
  if (source.kind !== "law" || source.law.kind === "discrete" || source.law.kind === "poisson") return null;
  return source.law.kind === "triangular" ? nodesOfTriangle(source.law) : nodesByDeviates({ source }, step);
}

/** The trapezoidal rule over normal deviates: it converges geometrically where the quantile is smooth. */
function nodesByDeviates(column: Pick<Column, "source">, step: number): Nodes | null {
  const count = Math.round(REACH / step);
  const deviates = Float64Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * step);
  const density = deviates.map((z) => Math.exp((-z * z) / 2));
  const mass = density.reduce((sum, value) => sum + value, 0);
  const values = drawMarginal(column, deviates.map(normalCdf));
  return values === null ? null : { values, weights: density.map((value) => value / mass) };
}

/** On each side of the mode, where the quantile has a kink, the density is a straight line. */
function nodesOfTriangle({ low, mode, high }: Extract<Law, { kind: "triangular" | "pert" }>): Nodes {
  const found: [number, number][] = [];
  const height = 2 / (high - low);
  if (mode > low)
    gaussLegendre(low, mode, (x, weight) => found.push([x, (weight * height * (x - low)) / (mode - low)]));
  if (high > mode)
    gaussLegendre(mode, high, (x, weight) => found.push([x, (weight * height * (high - x)) / (high - mode)]));
  return nodesFrom(found);
}

/** Within a cell of the posterior's grid the logarithm is uniform; from cell to cell its density jumps. */
function nodesOfPosterior({ killedEdges: edges, killedCumulative: cumulative }: SeverityPosterior): Nodes {
  const found: [number, number][] = [];
  for (let cell = 0; cell < edges.length - 1; cell++) {
    const chance = cumulative[cell + 1] - cumulative[cell];
    if (chance < NEGLIGIBLE) continue;
    for (const share of IN_CELL)
      found.push([Math.exp(edges[cell] + share * (edges[cell + 1] - edges[cell])), chance / 2]);
  }
  return nodesFrom(found);
}

function nodesFrom(found: readonly (readonly [number, number])[]): Nodes {
  const total = found.reduce((sum, [, weight]) => sum + weight, 0);
  return {
    values: Float64Array.from(found, ([value]) => value),
    weights: Float64Array.from(found, ([, weight]) => weight / total),
  };
}
