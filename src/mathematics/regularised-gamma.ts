import { lowerGammaTail, upperGammaTail } from "./gamma-tail.ts";

/** P(a, x) = γ(a, x) / Γ(a), the distribution function of Gamma(a, 1), for a > 0 and x >= 0 (DLMF 8.2.4). */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x === Infinity ? 1 : Math.exp(lowerGammaTail(a)(Math.log(x)).log);
}

/** Q(a, x) = Γ(a, x) / Γ(a) = 1 − P(a, x), accurate where it is small. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  return x === Infinity ? 0 : Math.exp(upperGammaTail(a)(Math.log(x)).log);
}
