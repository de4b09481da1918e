import { orderStatistic } from "./order-statistic.ts";

/**
 * Quantiles of a column by linear interpolation between order statistics (Hyndman and Fan's type 7), quickest at
 * probabilities in increasing order. Infinite values stand at the end; a quantile that touches one is Infinity.
 */
export function quantiles(column: Float64Array, probabilities: readonly number[]): number[] {
  const values = column.slice();
  let ordered = 0;
  return probabilities.map((p) => {
    const position = p * (values.length - 1);
    const below = Math.floor(position);
    const low = orderStatistic(values, below, below < ordered ? 0 : ordered);
    ordered = below;
    if (position === below) return low;
    const high = orderStatistic(values, below + 1, below);
    return low === high ? low : low + (position - below) * (high - low);
  });
}
