/** Sums that least squares needs of some worlds: XᵀX by row, and Xᵀy for each response. */
export interface Moments {
  readonly gram: Float64Array;
  readonly cross: readonly Float64Array[];
}

/** Enough to solve where columns are not independent, too little to bend a fit. */
const RIDGE = 1e-9;

/** Coefficients of each response: (XᵀX + εI)⁻¹ Xᵀy by Cholesky's decomposition, ε a billionth of the mean diagonal. */
export function solveLeastSquares({ gram, cross }: Moments, width: number): Float64Array[] {
  const factor = decompose(gram, width);
  return cross.map((right) => substitute(factor, right, width));
}

function decompose(gram: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  let trace = 0;
  for (let i = 0; i < n; i++) trace += gram[i * n + i];
  const ridge = (RIDGE * trace) / n;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = gram[i * n + j] + (i === j ? ridge : 0);
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
      lower[i * n + j] = i === j ? Math.sqrt(Math.max(sum, ridge)) : sum / lower[j * n + j];
    }
  }
  return lower;
}

function substitute(lower: Float64Array, right: Float64Array, n: number): Float64Array {
  const x = right.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i * n + k] * x[k];
    x[i] /= lower[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= lower[k * n + i] * x[k];
    x[i] /= lower[i * n + i];
  }
  return x;
}
