import { cholesky } from "./cholesky.ts";

/** x with matrix · x = right, by Cholesky; null where the matrix is not positive-definite. */
export function solvePositive(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const factor = cholesky(matrix);
  if (factor === null) return null;
  const x: number[] = [];
  for (let i = 0; i < right.length; i++) {
    let sum = right[i];
    for (let j = 0; j < i; j++) sum -= factor[i][j] * x[j];
    x.push(sum / factor[i][i]);
  }
  for (let i = right.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < right.length; j++) x[i] -= factor[j][i] * x[j];
    x[i] /= factor[i][i];
  }
  return x;
}
