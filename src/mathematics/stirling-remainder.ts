const coefficients = [
  0.0833333333333333333, -0.00277777777777777778, 0.000793650793650793651, -0.000595238095238095238,
  0.000841750841750841751, -0.00191752691752691753, 0.00641025641025641026, -0.0295506535947712418,
];

/**
 * What Stirling's formula leaves out: ln Γ(x) − (x − ½) ln x + x − ½ ln 2π, for x >= 10 (DLMF 5.11.1, eight terms).
 */
export function stirlingRemainder(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * inverseSquare + coefficients[k];
  return sum / x;
}
