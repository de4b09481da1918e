import { type Averaged, independentMean } from "../averaging.ts";

/** A value at which the two sides tie. */
export interface Tie {
  readonly value: number;
  /**
   * Standard error of `value`: that of the difference there over its slope; null where no slope can be told. Beside it the
   * value is off by no more than the tolerance of the search, or a twentieth of it.
   */
  readonly se: number | null;
}

/** The difference at one value. */
export interface Point extends Averaged {
  readonly value: number;
}

export interface BreakEven {
  /** Ascending; empty: nowhere among the points looked at does the difference change its sign. */
  readonly ties: readonly Tie[];
  /** At the values given, ascending. */
  readonly points: readonly Point[];
}

export interface Search {
  /**
   * Estimates of the difference at a value whose spread gives its standard error, such as 16 replicate means; the same
   * worlds at every value.
   */
  readonly difference: (value: number) => ArrayLike<number>;
  /** Where to look, ascending; a tie is searched wherever the difference changes its sign from one to the next. */
  readonly values: readonly number[];
  /** Relative to the distance of the two values around a tie; 1e-4 by default. */
  readonly tolerance?: number;
  /** Evaluations spent on one tie; 12 by default. */
  readonly most?: number;
}

/**
 * The values at which a mean difference is zero: a change of sign is bracketed and closed in on by the Illinois
 * variant of regula falsi. Standard error of a root x of D: se(D(x)) / |D′(x)| (the delta method), D′ from the bracket.
 * A change of sign within noise is none: both ends must be told from zero by two standard errors, or one of them be zero.
 */
export function breakEven({ difference, values, tolerance = 1e-4, most = 12 }: Search): BreakEven {
  const at = (value: number): Point => ({ value, ...independentMean(difference(value)) });
  const points = values.map(at);
  const told = points.filter(({ mean, se }) => mean !== 0 && Math.abs(mean) > 2 * se);
  const ties = told.slice(1).flatMap((high, i): Tie[] => {
    const low = told[i];
    return low.mean < 0 === high.mean < 0 ? [] : [close(at, { low, high, tolerance, most })];
  });
  return { ties, points };
}

interface Bracket {
  readonly low: Point;
  readonly high: Point;
  readonly tolerance: number;
  readonly most: number;
}

function close(at: (value: number) => Point, { low, high, tolerance, most }: Bracket): Tie {
  let [a, b] = [low, high];
  let [weightA, weightB] = [1, 1];
  let nearest = Math.abs(a.mean) < Math.abs(b.mean) ? a : b;
  for (let step = 0; step < most && b.value - a.value > tolerance * (high.value - low.value); step++) {
    const [left, right] = [a.mean * weightA, b.mean * weightB];
    const middle = at(a.value + ((b.value - a.value) * left) / (left - right));
    if (Math.abs(middle.mean) <= Math.abs(nearest.mean)) nearest = middle;
    if (middle.mean === 0 || Math.abs(middle.mean) < middle.se / 20) break;
    const onLeft = middle.mean < 0 === a.mean < 0;
    [weightA, weightB] = onLeft ? [1, weightB / 2] : [weightA / 2, 1];
    if (onLeft) a = middle;
    else b = middle;
  }
  return { value: nearest.value, se: errorOfRoot(nearest, [low, a, b, high]) };
}

/** Slope between the points either side that are told from the root: a bracket too narrow has only noise. */
function errorOfRoot(root: Point, around: readonly Point[]): number | null {
  const apart = around.filter(({ value, mean }) => value !== root.value && Math.abs(mean - root.mean) > root.se);
  if (apart.length === 0) return null;
  const nearest = apart.reduce((best, one) =>
    Math.abs(one.value - root.value) < Math.abs(best.value - root.value) ? one : best,
  );
  return root.se / Math.abs((nearest.mean - root.mean) / (nearest.value - root.value));
}
