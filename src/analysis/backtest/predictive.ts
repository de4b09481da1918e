/** A forecast as a sorted sample; Infinity, for never, stands at the end. */
export type Sorted = Float64Array;

/** Share of the forecast below y. */
export function below(sorted: Sorted, y: number): number {
  return rank(sorted, (x) => x < y) / sorted.length;
}

/** Share of the forecast at or below y: F(y). */
export function atMost(sorted: Sorted, y: number): number {
  return rank(sorted, (x) => x <= y) / sorted.length;
}

/** The least value of the forecast that a share p of it does not exceed: inf { x : F(x) >= p } (Hyndman and Fan's type 1). */
export function inverse(sorted: Sorted, p: number): number {
  return sorted[Math.max(0, Math.ceil(p * sorted.length - 1e-9) - 1)];
}

/** A central interval, both ends within it, and the share of the forecast inside: more than `share` where values are few. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly mass: number;
}

/** The interval from the (1 − share)/2 to the (1 + share)/2 quantile, as `inverse` has them. */
export function central(sorted: Sorted, share: number): Interval {
  const low = inverse(sorted, (1 - share) / 2);
  const high = inverse(sorted, (1 + share) / 2);
  const inside = rank(sorted, (x) => x <= high) - rank(sorted, (x) => x < low);
  return { low, high, mass: inside / sorted.length };
}

/** How many values at the beginning pass a test that values pass up to some place. */
function rank(sorted: Sorted, passes: (x: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}
