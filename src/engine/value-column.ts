import type { Programme } from "../model/programme.ts";

/** A value of the programme in every drawn world: a constant, a scaled draw, or a product of two values. */
export function valueColumn(
  programme: Programme,
  inputs: readonly Float64Array[],
  index: number,
  worlds: number,
): Float64Array {
  const { draws, products, initial } = programme.values;
  const draw = draws.target.indexOf(index);
  if (draw >= 0) return inputs[draws.column[draw]].map((drawn) => draws.factor[draw] * drawn);
  const product = products.target.indexOf(index);
  if (product < 0) return new Float64Array(worlds).fill(initial[index]);
  const left = valueColumn(programme, inputs, products.left[product], worlds);
  const right = valueColumn(programme, inputs, products.right[product], worlds);
  return left.map((value, w) => value * right[w]);
}
