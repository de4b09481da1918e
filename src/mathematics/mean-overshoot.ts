import { betaTail } from "./beta-tail.ts";
import { lowerGamma } from "./regularised-gamma.ts";

/** Numbers up to which the sum of a term for each is the quicker way. */
const MOST_SUMMED = 256;
const RECIPROCAL = Float64Array.from({ length: MOST_SUMMED + 1 }, (_, j) => 1 / j);

/** E[(K − n)⁺] for K ~ Poisson(μ) where k is infinite, else negative binomial of mean μ and size k; n ≥ 1. */
export function meanOvershoot(mean: number, k: number, n: number): number {
  return Math.max(0, n <= MOST_SUMMED ? mean - summed(mean, k, n) : fromTails(mean, k, n));
}

/** E[min(K, n)] = Σ P(K > j) over j < n; P(K = j) = P(K = j − 1)·(first + growth·(j − 1))/j (Panjer 1981). */
function summed(mean: number, k: number, n: number): number {
  const isPoisson = k === Number.POSITIVE_INFINITY;
  const growth = isPoisson ? 0 : mean / (mean + k);
  const first = isPoisson ? mean : growth * k;
  let term = isPoisson ? Math.exp(-mean) : Math.exp(-k * Math.log1p(mean / k));
  let below = term;
  let capped = 0;
  for (let j = 1; j <= n; j++) {
    capped += 1 - below;
    term *= (first + growth * (j - 1)) * RECIPROCAL[j];
    below += term;
  }
  return capped;
}

/**
 * E[K; K > n] − n·P(K > n): the law weighted by its value is the same law one higher, with mean μ for a Poisson and size
 * k + 1 for a negative binomial; their tails are P(n, μ) (DLMF 8.4.10) and I_p(n, k) with p = μ/(μ + k) (DLMF 8.17.5).
 */
function fromTails(mean: number, k: number, n: number): number {
  if (k === Number.POSITIVE_INFINITY) return mean * lowerGamma(n, mean) - n * lowerGamma(n + 1, mean);
  const odds = Math.log(mean / k);
  return mean * Math.exp(betaTail(n, k + 1)(odds).log) - n * Math.exp(betaTail(n + 1, k)(odds).log);
}
