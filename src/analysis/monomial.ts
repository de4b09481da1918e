import { drawMarginal } from "../engine/draws.ts";
import type { Programme } from "../model/programme.ts";

/** A value of a programme as what it is: a number times a product of drawn columns (one may stand twice). */
export interface Monomial {
  readonly factor: number;
  /** Columns in increasing order. */
  readonly columns: readonly number[];
}

export function monomial(programme: Programme, index: number): Monomial {
  const { draws, products, initial } = programme.values;
  const draw = draws.target.indexOf(index);
  if (draw >= 0) return { factor: draws.factor[draw], columns: [draws.column[draw]] };
  const product = products.target.indexOf(index);
  if (product < 0) return { factor: initial[index], columns: [] };
  return times(monomial(programme, products.left[product]), monomial(programme, products.right[product]));
}

export function times(a: Monomial, b: Monomial): Monomial {
  return { factor: a.factor * b.factor, columns: [...a.columns, ...b.columns].sort((x, y) => x - y) };
}

/** The monomial with every column at its u-quantile; a column drawn given others counts as 1. */
export function monomialAt(programme: Programme, { factor, columns }: Monomial, u: number): number {
  return columns.reduce((product, column) => {
    const drawn = drawMarginal(programme.columns[column], Float64Array.of(u));
    return product * (drawn === null ? 1 : drawn[0]);
  }, factor);
}

/** The monomial in every drawn world, into `out`. */
export function monomialColumn(
  { factor, columns }: Monomial,
  inputs: readonly Float64Array[],
  out: Float64Array,
): Float64Array {
  out.fill(factor);
  for (const column of columns) {
    const drawn = inputs[column];
    for (let w = 0; w < out.length; w++) out[w] *= drawn[w];
  }
  return out;
}
