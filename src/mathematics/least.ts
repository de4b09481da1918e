/** The lesser of two numbers that are not NaN: half the instructions of `Math.min`, which must tell −0 from 0. */
export function least(a: number, b: number): number {
  // biome-ignore lint/complexity/useMathMinMax: see above
  return a < b ? a : b;
}
