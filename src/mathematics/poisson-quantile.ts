import { normalQuantile } from "./normal-quantile.ts";
import { lowerGamma, upperGamma } from "./regularised-gamma.ts";

/**
 * The smallest whole k with P(N <= k) >= p for N ~ Poisson(mean): the Cornish-Fisher estimate, then steps decided by
 * the smaller of P(N <= k) = Q(k + 1, mean) and P(N > k) = P(k + 1, mean) (DLMF 8.4.10).
 */
export function poissonQuantile(p: number, mean: number): number {
  if (p <= 0 || mean === 0) return 0;
  if (p >= 1) return Infinity;
  const reaches = (k: number) => (p < 0.5 ? upperGamma(k + 1, mean) >= p : lowerGamma(k + 1, mean) <= 1 - p);
  const z = normalQuantile(p);
  let k = Math.max(0, Math.floor(mean + z * Math.sqrt(mean) + (z * z - 1) / 6));
  while (k > 0 && reaches(k - 1)) k--;
  while (!reaches(k)) k++;
  return k;
}
