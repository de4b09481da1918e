import { type Column, columnOf } from "./block.ts";
import type { Run } from "./run.ts";
import type { Histogram } from "./statistics/histogram.ts";

/**
 * Sample standard deviation of the finite values of a column, spread as in `spread`; null where there are fewer than two.
 * Squares are taken from the mean of each batch, then of the batches: Σ(x − m)² = Σ_b Σ(x − m_b)² + Σ_b n_b m_b² − n m².
 */
export function deviation({ statistics }: Run, column: Column, { least, greatest }: Histogram): number | null {
  const [count, sum, within, ofMeans] = statistics.sums({
    name: `${column.name}: squares`,
    size: 4,
    ofBatch: (block, { begin, end }, out) => addMoments(columnOf(block, column).subarray(begin, end), out),
  });
  if (count < 2) return null;
  if (least === greatest) return 0;
  const between = Math.max(0, ofMeans - (sum / count) * sum);
  return Math.sqrt((within + between) / (count - 1));
}

/** Number of finite values, their sum, their squares from their mean, and their number times their mean squared. */
function addMoments(column: Float64Array, out: Float64Array): void {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let w = 0; w < column.length; w++) {
    if (!Number.isFinite(column[w])) continue;
    count++;
    const delta = column[w] - mean;
    mean += delta / count;
    squares += delta * (column[w] - mean);
  }
  out.set([count, count * mean, squares, count * mean * mean]);
}
