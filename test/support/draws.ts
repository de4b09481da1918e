import { gammaQuantile } from "../../src/mathematics/gamma-quantile.ts";

/** Uniform draws in (0, 1) that a seed fixes (mulberry32, by Tommy Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/** A draw of Gamma(shape, scale 1). */
export function drawGamma(shape: number, uniform: () => number): number {
  return gammaQuantile(uniform(), shape);
}
