import { betaLogitQuantile } from "./beta-logit-quantile.ts";

/** The p-quantile of Beta(a, b), for a, b > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  return p >= 1 ? 1 : 1 / (1 + Math.exp(-betaLogitQuantile({ lower: p, upper: 1 - p }, { a, b })));
}
