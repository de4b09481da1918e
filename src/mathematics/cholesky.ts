/** Lower-triangular L with L Lᵀ = matrix, row by row; null where the matrix is not positive-definite. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor: number[][] = [];
  for (let i = 0; i < matrix.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : factor[j];
      let sum = matrix[i][j];
      for (let k = 0; k < j; k++) sum -= row[k] * other[k];
      if (j === i && !(sum > 1e-12)) return null;
      row.push(j === i ? Math.sqrt(sum) : sum / other[j]);
    }
    factor.push(row);
  }
  return factor;
}
