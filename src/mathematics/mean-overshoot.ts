/** The largest numbers whose overshoot may be asked for: the sum has a term for each. */
export const MOST_SUMMED = 256;
const RECIPROCAL = Float64Array.from({ length: MOST_SUMMED + 1 }, (_, j) => 1 / j);

/**
 * E[(K − n)⁺] = μ − Σ P(K > j) over j < n, for K ~ Poisson(μ) where k is infinite, else negative binomial of mean μ and
 * size k; n ≤ MOST_SUMMED. P(K = j) = P(K = j − 1)·(first + growth·(j − 1))/j (Panjer 1981).
 */
export function meanOvershoot(mean: number, k: number, n: number): number {
  const isPoisson = k === Number.POSITIVE_INFINITY;
  const growth = isPoisson ? 0 : mean / (mean + k);
  const first = isPoisson ? mean : growth * k;
  let term = isPoisson ? Math.exp(-mean) : Math.exp(-k * Math.log1p(mean / k));
  let below = term;
  let met = 0;
  for (let j = 1; j <= n; j++) {
    met += 1 - below;
    term *= (first + growth * (j - 1)) * RECIPROCAL[j];
    below += term;
  }
  return Math.max(0, mean - met);
}
