import { REPLICATES } from "../engine/random/replicate-keys.ts";
import { type Column, columnOf } from "./block.ts";
import type { Statistics } from "./statistics/statistics.ts";

/** Means of a column over each of the 16 replicates; world w belongs to replicate w mod 16. */
export function replicateMeans(column: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(REPLICATES);
  addReplicates(column, sums);
  const each = column.length / REPLICATES;
  return sums.map((sum) => sum / each);
}

/** The same of a column of a run. */
export function meansOverReplicates(statistics: Statistics, column: Column): Float64Array {
  const sums = statistics.sums({
    name: column.name,
    size: REPLICATES,
    ofBatch: (block, { begin, end }, out) => addReplicates(columnOf(block, column).subarray(begin, end), out),
  });
  const each = statistics.worlds() / REPLICATES;
  return sums.map((sum) => sum / each);
}

/** Adds the sum of a column over each replicate; its first world belongs to replicate 0. */
export function addReplicates(column: ArrayLike<number>, sums: Float64Array): void {
  for (let w = 0; w < column.length; w += REPLICATES) {
    for (let r = 0; r < REPLICATES; r++) sums[r] += column[w + r];
  }
}

/** Mean of independent replicate means, and its standard error sd / √16. */
export function estimate(means: ArrayLike<number>): { mean: number; se: number } {
  let sum = 0;
  for (let r = 0; r < means.length; r++) sum += means[r];
  const mean = sum / means.length;
  let squares = 0;
  for (let r = 0; r < means.length; r++) squares += (means[r] - mean) * (means[r] - mean);
  return { mean, se: Math.sqrt(squares / (means.length - 1) / means.length) };
}
