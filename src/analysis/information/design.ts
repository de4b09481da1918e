/** A regression design by row: `width` numbers a world. */
export interface Design {
  readonly width: number;
  readonly rows: Float64Array;
}

/** Knots of the linear spline, in normal scores; the outer pieces go on beyond them. */
const FINE = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];
const COARSE = [-1.6, -0.8, 0, 0.8, 1.6];
const MOST_PRODUCTS = 120;

/**
 * What net benefit is regressed on, from normal scores: a linear spline of those of one input; for two the bilinear surface
 * of both; for more a spline of each and the products of every two (without them where there are more than 120).
 */
export function design(scores: readonly Float64Array[]): Design {
  if (scores.length === 1) return surface([hats(scores[0], FINE)]);
  if (scores.length === 2) return surface(scores.map((column) => hats(column, FINE)));
  return additive(scores);
}

/** [basis function][world] */
type Basis = readonly Float64Array[];

/** Hat functions: each 1 at its own knot, 0 at the others, linear between and beyond. */
function hats(scores: Float64Array, knots: readonly number[]): Basis {
  const basis = knots.map(() => new Float64Array(scores.length));
  for (let w = 0; w < scores.length; w++) {
    let piece = 0;
    while (piece < knots.length - 2 && scores[w] > knots[piece + 1]) piece++;
    const along = (scores[w] - knots[piece]) / (knots[piece + 1] - knots[piece]);
    basis[piece][w] = 1 - along;
    basis[piece + 1][w] = along;
  }
  return basis;
}

/** The products of one function of each basis. */
function surface(bases: readonly Basis[]): Design {
  const columns = bases.reduce((all, basis) => all.flatMap((a) => basis.map((b) => product(a, b))));
  return rowsOf(columns);
}

function additive(scores: readonly Float64Array[]): Design {
  const knots = scores.length <= 8 ? FINE : COARSE;
  const one = new Float64Array(scores[0].length).fill(1);
  const splines = scores.flatMap((column) => hats(column, knots).slice(1));
  const pairs = scores.flatMap((_, i) => scores.slice(i + 1).map((_, j) => [i, i + 1 + j] as const));
  const products = pairs.length > MOST_PRODUCTS ? [] : pairs;
  return rowsOf([one, ...splines, ...products.map(([i, j]) => product(scores[i], scores[j]))]);
}

function product(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length);
  for (let w = 0; w < a.length; w++) both[w] = a[w] * b[w];
  return both;
}

function rowsOf(columns: readonly Float64Array[]): Design {
  const width = columns.length;
  const rows = new Float64Array(width * columns[0].length);
  columns.forEach((column, c) => {
    for (let w = 0; w < column.length; w++) rows[w * width + c] = column[w];
  });
  return { width, rows };
}
