import { gammaQuantile } from "../mathematics/gamma-quantile.ts";

/**
 * Exact confidence interval of a Poisson mean from one count (Garwood 1936): gamma quantiles at count and count + 1. `coverage` is
 * two-sided, such as 0.9; the lower end for a count of 0 is 0.
 */
export function garwood(count: number, coverage: number): { low: number; high: number } {
  const tail = (1 - coverage) / 2;
  return { low: count === 0 ? 0 : gammaQuantile(tail, count), high: gammaQuantile(1 - tail, count + 1) };
}
