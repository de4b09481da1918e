import type { Programme } from "../model/programme.ts";

/** A value of the programme in every drawn world: a constant, a scaled draw, or a product of two values. */
export function valueColumn(
  programme: Programme,
  inputs: readonly Float64Array[],
  index: number,
  worlds: number,
): Float64Array {
  const { draws, products, initial } = programme.values;
  const column = new Float64Array(worlds);
  const draw = draws.target.indexOf(index);
  const product = products.target.indexOf(index);
  if (draw >= 0) {
    const [factor, drawn] = [draws.factor[draw], inputs[draws.column[draw]]];
    for (let w = 0; w < worlds; w++) column[w] = factor * drawn[w];
  } else if (product >= 0) {
    const left = valueColumn(programme, inputs, products.left[product], worlds);
    const right = valueColumn(programme, inputs, products.right[product], worlds);
    for (let w = 0; w < worlds; w++) column[w] = left[w] * right[w];
  } else column.fill(initial[index]);
  return column;
}
