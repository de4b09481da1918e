/**
 * Linear correlation of two normals whose Spearman rank correlation is `rank`: 2 sin(π·rank/6)
 * (Pearson 1907). The sine by its Taylor series, since Math.sin may differ between engines.
 */
export function rankToLinear(rank: number): number {
  const x = (Math.PI * rank) / 6;
  let term = x;
  let sum = x;
  for (let n = 1; n <= 8; n++) {
    term *= -(x * x) / (2 * n * (2 * n + 1));
    sum += term;
  }
  return 2 * sum;
}
