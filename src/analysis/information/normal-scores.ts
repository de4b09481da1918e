import { normalQuantile } from "../../mathematics/normal-quantile.ts";

/**
 * A column as normal scores Φ⁻¹((rank + ½)/N), those that tie at their middle rank: what is learned from
 * them does not change when the column is put on another scale in the same order.
 */
export function normalScores(column: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(column).sort();
  const last = sorted.length;
  return Float64Array.from(column, (value) => {
    const middle = (lowerBound(sorted, value) + upperBound(sorted, value)) / 2;
    return normalQuantile(middle / last);
  });
}

/** How many are less than `value`. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many are at most `value`. */
export function upperBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
