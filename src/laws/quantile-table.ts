import { normalCdf } from "../mathematics/normal-cdf.ts";
import type { Tails } from "../mathematics/solve-tail.ts";

const halfLogTwoPi = 0.91893853320467274178;
const intervalsPerUnit = 8;
const width = 1 / intervalsPerUnit;
const coefficients = 8;

/** Greatest normal deviate in the table: beyond every u of 32 random bits. */
export const tableReach = 6.625;
const intervals = 2 * tableReach * intervalsPerUnit;

/** A law in a coordinate t in which its quantile is smooth, such as ln x or logit x. */
export interface SmoothLaw {
  /** The t with these probabilities either side, found from a point `near` it if one is known. */
  readonly quantile: (tails: Tails, near?: number) => number;
  /** Log density of t. */
  readonly logDensity: (t: number) => number;
  /** First and second derivative of the log density. */
  readonly derivatives: (t: number) => readonly [number, number];
}

/**
 * The quantile t as a function of the normal deviate z with Φ(z) = u: one polynomial of degree 7 an eighth, exact at
 * the knots with its first three derivatives.
 */
export function quantileTable(law: SmoothLaw): Float64Array {
  const table = new Float64Array(intervals * coefficients);
  let left = knot(law, -tableReach);
  let near: number | undefined;
  for (let i = 0; i < intervals; i++) {
    const right = knot(law, (i + 1) / intervalsPerUnit - tableReach, near);
    table.set(septic(left, right), i * coefficients);
    near = polynomial(table, i * coefficients, 2);
    left = right;
  }
  return table;
}

/** The t at |z| < `tableReach`. */
export function interpolate(table: Float64Array, z: number): number {
  const position = (z + tableReach) * intervalsPerUnit;
  const interval = Math.floor(position);
  return polynomial(table, interval * coefficients, position - interval);
}

/** The polynomial whose coefficients start at `k`. */
function polynomial(table: Float64Array, k: number, s: number): number {
  const upper = table[k + 4] + s * (table[k + 5] + s * (table[k + 6] + s * table[k + 7]));
  return table[k] + s * (table[k + 1] + s * (table[k + 2] + s * (table[k + 3] + s * upper)));
}

/** The quantile and its first three derivatives, with a table interval as the unit of z. */
type Knot = readonly [number, number, number, number];

/** t' = φ / f, t'' = −t' w and t''' = −t'' w − t' w' with w = z + t' (ln f)'. */
function knot(law: SmoothLaw, z: number, near?: number): Knot {
  const t = law.quantile({ lower: normalCdf(z), upper: normalCdf(-z) }, near);
  const [slope, bend] = law.derivatives(t);
  const first = Math.exp(-0.5 * z * z - halfLogTwoPi - law.logDensity(t));
  const w = z + first * slope;
  const second = -first * w;
  const third = -second * w - first * (1 + second * slope + first * first * bend);
  return [t, first * width, second * width * width, third * width * width * width];
}

/** Coefficients of the polynomial of degree 7 on [0, 1] with the values and derivatives of both ends. */
function septic([a0, a1, a2, a3]: Knot, [b0, b1, b2, b3]: Knot): number[] {
  const r0 = b0 - a0 - a1 - a2 / 2 - a3 / 6;
  const r1 = b1 - a1 - a2 - a3 / 2;
  const r2 = b2 - a2 - a3;
  const r3 = b3 - a3;
  return [
    a0,
    a1,
    a2 / 2,
    a3 / 6,
    35 * r0 - 15 * r1 + 2.5 * r2 - r3 / 6,
    -84 * r0 + 39 * r1 - 7 * r2 + r3 / 2,
    70 * r0 - 34 * r1 + 6.5 * r2 - r3 / 2,
    -20 * r0 + 10 * r1 - 2 * r2 + r3 / 6,
  ];
}
