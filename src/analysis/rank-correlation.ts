/**
 * Spearman's rank correlation of two columns, from the ranks of each: Pearson's of the ranks, ties sharing their mean
 * rank. 0 where one of them does not vary. Spearman, C. (1904), Am. J. Psychol. 15, 72-101.
 */
export function rankCorrelation(ranksA: Float64Array, ranksB: Float64Array): number {
  const middle = (ranksA.length - 1) / 2;
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (let w = 0; w < ranksA.length; w++) {
    const x = ranksA[w] - middle;
    const y = ranksB[w] - middle;
    product += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  return squareA === 0 || squareB === 0 ? 0 : product / Math.sqrt(squareA * squareB);
}

/** Places from 0 in order of size; equal values share the mean of theirs. */
export function ranksOf(column: Float64Array): Float64Array {
  const sorted = column.slice().sort();
  const ranks = new Float64Array(column.length);
  for (let w = 0; w < column.length; w++) {
    const first = countBelow(sorted, column[w], false);
    const isTied = first + 1 < sorted.length && sorted[first + 1] === column[w];
    ranks[w] = isTied ? (first + countBelow(sorted, column[w], true) - 1) / 2 : first;
  }
  return ranks;
}

/** How many of the sorted values are less than `value`, or no more than it. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
