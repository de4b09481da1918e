import { normalQuantile } from "../../../src/mathematics/normal-quantile.ts";

/** Uniform numbers in (0, 1), the same for the same seed (mulberry32, by Tommy Ettinger). */
export function uniforms(count: number, seed: number): Float64Array {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return Float64Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  });
}

export function normals(count: number, seed: number, sd = 1): Float64Array {
  return uniforms(count, seed).map((u) => sd * normalQuantile(u));
}
