const MOST_BINS = 1 << 16;

/**
 * Quantiles of a column by linear interpolation between order statistics (Hyndman and Fan's type 7).
 * Infinite values stand at the end; a quantile that touches one is Infinity. Whole numbers in a modest range are counted, others sorted.
 */
export function quantiles(column: Float64Array, probabilities: readonly number[]): number[] {
  const sorted = sortedCopy(column);
  return probabilities.map((p) => {
    const position = p * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below];
    const high = sorted[Math.min(below + 1, sorted.length - 1)];
    if (position === below || low === high) return low;
    return low + (position - below) * (high - low);
  });
}

function sortedCopy(column: Float64Array): Float64Array {
  return countingSort(column) ?? column.slice().sort();
}

/** Sorted copy of a column of whole numbers in a modest range; null for any other. */
function countingSort(column: Float64Array): Float64Array | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let w = 0; w < column.length; w++) {
    const value = column[w];
    if (value !== Math.floor(value) || value === Number.POSITIVE_INFINITY) return null;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high - low >= MOST_BINS) return null;
  const counts = new Uint32Array(high - low + 1);
  for (let w = 0; w < column.length; w++) counts[column[w] - low]++;
  const sorted = new Float64Array(column.length);
  let place = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    sorted.fill(low + bin, place, place + counts[bin]);
    place += counts[bin];
  }
  return sorted;
}
