import { gammaLogQuantile } from "./gamma-log-quantile.ts";

/** The p-quantile of Gamma(shape, scale 1), for shape > 0. */
export function gammaQuantile(p: number, shape: number): number {
  if (p <= 0) return 0;
  return p >= 1 ? Infinity : Math.exp(gammaLogQuantile({ lower: p, upper: 1 - p }, shape));
}
