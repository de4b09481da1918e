/**
 * Continuous ranked probability score of a forecast against an observation, ∫(F(x) − 1{x ≥ y})² dx for the empirical F
 * of a sample: mean |x − y| less half the mean |x − x'| over all pairs, in the unit of x; 0 is best (Gneiting and Raftery
 * 2007, JASA 102:359-378, eq. 20-21). `sorted`: ascending, finite, at least one. Over the law sampled, the score is too
 * large by E|x − x'| / 2n on average.
 */
export function crps(sorted: Float64Array, y: number): number {
  const n = sorted.length;
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const x = sorted[i] - y;
    distance += Math.abs(x);
    spread += (2 * i + 1 - n) * x;
  }
  return Math.max(0, distance / n - spread / (n * n));
}
