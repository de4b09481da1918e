import { lowerBound } from "../ascending.ts";
import { normalQuantile } from "../../mathematics/normal-quantile.ts";

/**
 * A column as normal scores Φ⁻¹((rank + ½)/N), those that tie at their middle rank: what is learned from
 * them does not change when the column is put on another scale in the same order.
 */
export function normalScores(column: ArrayLike<number>): Float64Array {
  const sorted = new Float64Array(column).sort();
  const scores = scoresOf(sorted);
  const own = new Float64Array(column.length);
  for (let w = 0; w < own.length; w++) own[w] = scores[lowerBound(sorted, column[w])];
  return own;
}

/** The score of those that tie, at the place of the first of them; the other places are left empty. */
function scoresOf(sorted: Float64Array): Float64Array {
  const scores = new Float64Array(sorted.length);
  for (let first = 0, next = 0; first < sorted.length; first = next) {
    while (next < sorted.length && sorted[next] === sorted[first]) next++;
    scores[first] = normalQuantile((first + next) / 2 / sorted.length);
  }
  return scores;
}
