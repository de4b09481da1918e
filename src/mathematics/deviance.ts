/**
 * k ln(k / m) − k + m for k, m > 0 without the cancellation near k = m: the exponent of the saddle-point forms
 * of gamma, beta and Poisson densities (C. Loader, "Fast and accurate computation of binomial probabilities", 2000).
 */
export function deviance(k: number, m: number): number {
  const excess = (m - k) / k;
  return k * (Math.abs(excess) < 0.5 ? excessOverLogSmall(excess) : excess - Math.log(m / k));
}

/** v − ln(1 + v) by ln(1 + v) = 2 artanh r with r = v / (2 + v). */
function excessOverLogSmall(v: number): number {
  const r = v / (2 + v);
  const square = r * r;
  let sum = 0;
  for (let n = 33; n >= 3; n -= 2) sum = sum * square + 1 / n;
  return r * (v - 2 * square * sum);
}
