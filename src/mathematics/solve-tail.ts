/** The probabilities below and above a point: each given, because 1 − p loses p's digits. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** A tail probability at a point, as its logarithm and the derivative of that logarithm. */
export interface Tail {
  readonly log: number;
  readonly slope: number;
}

/** Newton's error after a step is about step² × slope. */
const tolerance = 1e-12;

/**
 * The point where ln tail(t) = `log`, by Newton's method. The tail is log-concave in t, so from a start towards its
 * thin side every step stays on that side, and from the other side only the first step crosses over.
 */
export function solveTail(log: number, start: number, tail: (t: number) => Tail): number {
  let t = start;
  for (let n = 0; n < 100; n++) {
    const here = tail(t);
    const step = (here.log - log) / here.slope;
    t -= step;
    if (step * step * Math.abs(here.slope) <= tolerance) break;
  }
  return t;
}
