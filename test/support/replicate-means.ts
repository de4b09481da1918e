import { addReplicates } from "../../src/analysis/replicates.ts";

/** Means of a column over each of the 16 replicates. */
export function replicateMeans(column: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(16);
  addReplicates(column, sums);
  return sums.map((sum) => (16 * sum) / column.length);
}
