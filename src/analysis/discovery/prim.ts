import { expectWorlds } from "../expect-worlds.ts";
import { type Peeler, createPeeler } from "./peeler.ts";

/** Inclusive limits of one input in a box; null where it is not restricted on that side. */
export interface Limits {
  readonly low: number | null;
  readonly high: number | null;
}

/** A box and what it catches of `y`. */
export interface BoxStep {
  /** Share of all of y that lies in the box. */
  readonly coverage: number;
  /** Mean of y in the box. */
  readonly density: number;
  /** Share of the worlds that lie in the box. */
  readonly mass: number;
  /** [input] */
  readonly box: readonly Limits[];
}

export interface PrimOptions {
  /** Share of the worlds in the box that one peel takes off; 0.05 by default. */
  readonly peelAlpha?: number;
  /** Share of all worlds below which no peel goes; 0.05 by default. */
  readonly massMin?: number;
}

/**
 * The patient rule induction method: starting from all worlds, the slice at the low or high end of one input is peeled
 * off that leaves the densest box, until no peel makes it denser. Density rises with every step. A slice never parts
 * worlds of equal value. Only the order of an input's values matters, so the boxes are the same on any increasing
 * scale and in any order of inputs or worlds: of peels that leave the same density the one that leaves more worlds is
 * taken, then the one y leans away from most (sum of y times rank).
 * `inputs`: [input][world]; `y`: [world], 0 or 1, or any amount not negative.
 * Throws a RangeError where the columns are empty or of different lengths.
 * Source: Friedman, Fisher, "Bump hunting in high-dimensional data", Stat Comput 9 (1999); as scenario discovery:
 * Bryant, Lempert, "Thinking inside the box", Technol Forecast Soc Change 77 (2010).
 */
export function prim(
  inputs: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  { peelAlpha = 0.05, massMin = 0.05 }: PrimOptions = {},
): { readonly trajectory: readonly BoxStep[] } {
  expectWorlds({ y: [y], inputs });
  const peeler = createPeeler(inputs, y);
  const trajectory = [stepOf(peeler, peeler)];
  const whole = { worlds: peeler.worlds, sum: peeler.sum };
  while (peeler.peel(peelAlpha, massMin * whole.worlds)) trajectory.push(stepOf(peeler, whole));
  return { trajectory };
}

function stepOf(peeler: Peeler, whole: { readonly worlds: number; readonly sum: number }): BoxStep {
  return {
    coverage: whole.sum === 0 ? 0 : peeler.sum / whole.sum,
    density: peeler.sum / peeler.worlds,
    mass: peeler.worlds / whole.worlds,
    box: peeler.limits(),
  };
}
