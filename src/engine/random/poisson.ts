import { logGamma } from "../../mathematics/log-gamma.ts";
import { type Generator, nextUniform } from "./generator.ts";

const RECIPROCAL = Float64Array.from({ length: 1024 }, (_, k) => 1 / k);

/** Means up to this are drawn by inversion, monotone in the mean for the same uniform. */
export const INVERSION_LIMIT = 40;

/**
 * Smallest k with cdf(k; mean) ≥ u, summed from `none` = e^−mean; for means up to `INVERSION_LIMIT`, where u < 1 − 2⁻³³ is
 * reached long before the table ends (and where it ends, what is left is no number and the sum stops).
 */
export function poissonByInversion(none: number, mean: number, u: number): number {
  let term = none;
  let rest = u - term;
  let k = 0;
  while (rest > 0) {
    k++;
    term *= mean * RECIPROCAL[k];
    rest -= term;
  }
  return k;
}

/** A Poisson draw for means of 10 and above: transformed rejection, algorithm PTRS of Hörmann (1993). */
export function poissonByRejection(mean: number, generator: Generator): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const vr = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = nextUniform(generator) - 0.5;
    const v = nextUniform(generator);
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const alpha = 1.1239 + 1.1328 / (b - 3.4);
    const left = Math.log((v * alpha) / (a / (us * us) + b));
    if (left <= k * Math.log(mean) - mean - logGamma(k + 1)) return k;
  }
}
