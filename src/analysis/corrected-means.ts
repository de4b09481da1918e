import { REPLICATES } from "../engine/random/replicate-keys.ts";
import { solvePositive } from "../mathematics/solve-positive.ts";
import type { Control } from "./controls.ts";
import { replicateMeans } from "./replicates.ts";

/** Fewer worlds than this for each control would fit noise. */
const WORLDS_PER_CONTROL = 64;
/** What a control may be told from those before it by, as a share of its own spread. */
const DISTINCT = 1e-6;

/**
 * Means of any column over a run, corrected by what the run is known to have drawn too much of: the regression estimator
 * θ = mean(y) − β·mean(x) of survey sampling (Cochran 1977, ch. 7; in simulation: Glasserman 2003, 4.1), with β the
 * least-squares slopes of y on the controls x. Sixteen values whose mean is θ and whose spread is that of the jackknife
 * (θ without each replicate in turn), so that what β owes to chance is in the standard error. θ is linear in y: a
 * difference of columns has the difference of their means, and a constant is left alone.
 */
export function correctedMeans(controls: readonly Control[], worlds: number): (column: Float64Array) => Float64Array {
  const basis = worlds < WORLDS_PER_CONTROL * controls.length ? [] : orthonormal(controls);
  if (basis.length === 0) return replicateMeans;
  const corrections = correctionsOf(basis, worlds);
  const thetas = (sums: Sums) => corrections.map((correction) => correction(sums));
  const known = new WeakMap<Float64Array, Float64Array>();
  return (column) => {
    const values = known.get(column) ?? jackknifed(thetas(sumsOf(column, basis)));
    known.set(column, values);
    return values;
  };
}

/** Sixteen values around the last of `theta` that spread as it does when each replicate in turn is left out. */
function jackknifed(theta: readonly number[]): Float64Array {
  const leftOut = theta.slice(0, REPLICATES);
  const centre = leftOut.reduce((sum, value) => sum + value, 0) / REPLICATES;
  return Float64Array.from(leftOut, (value) => theta[REPLICATES] - (REPLICATES - 1) * (value - centre));
}

/** A combination of controls, orthogonal to the others and of length 1 over the worlds of the run. */
type Direction = Float64Array;

/** Modified Gram-Schmidt; controls that others already tell are left out. */
function orthonormal(controls: readonly Control[]): Direction[] {
  const basis: Direction[] = [];
  for (const control of controls) {
    const rest = control.slice();
    const before = length(rest);
    for (const direction of basis) subtract(rest, direction, dot(direction, rest));
    const after = length(rest);
    if (!(after > DISTINCT * before)) continue;
    for (let w = 0; w < rest.length; w++) rest[w] /= after;
    basis.push(rest);
  }
  return basis;
}

/** Sums of a column, and of its products with each direction, over each replicate. */
interface Sums {
  readonly column: Float64Array;
  readonly products: readonly Float64Array[];
}

function sumsOf(column: Float64Array, basis: readonly Direction[]): Sums {
  const each = column.length / REPLICATES;
  return {
    column: replicateMeans(column).map((mean) => mean * each),
    products: basis.map((direction) => replicateProducts(direction, column)),
  };
}

/** [replicate left out, or at last none] θ from the sums of a column: β·mean(x) is its covariance with x · C⁻¹ mean(x), C the scatter of x. */
function correctionsOf(basis: readonly Direction[], worlds: number): ((sums: Sums) => number)[] {
  const directions = basis.map((direction) => sumsOf(direction, basis));
  return Array.from({ length: REPLICATES + 1 }, (_, left) => {
    const count = left === REPLICATES ? worlds : worlds - worlds / REPLICATES;
    const means = directions.map(({ column }) => without(column, left) / count);
    const scatter = directions.map(({ products }, i) =>
      products.map((of, j) => without(of, left) - means[i] * means[j] * count),
    );
    const weights = solvePositive(scatter, means) ?? means.map(() => 0);
    const weightOfSum = means.reduce((sum, mean, i) => sum + mean * weights[i], 1 / count);
    return ({ column, products }) =>
      weights.reduce(
        (theta, weight, i) => theta - weight * without(products[i], left),
        weightOfSum * without(column, left),
      );
  });
}

/** Sum over the replicates but one; over all where `left` is none of them. */
function without(sums: Float64Array, left: number): number {
  let sum = 0;
  for (let r = 0; r < REPLICATES; r++) if (r !== left) sum += sums[r];
  return sum;
}

/** Σ a·b over each replicate. */
function replicateProducts(a: Float64Array, b: Float64Array): Float64Array {
  const sums = new Float64Array(REPLICATES);
  for (let w = 0; w < a.length; w += REPLICATES) for (let r = 0; r < REPLICATES; r++) sums[r] += a[w + r] * b[w + r];
  return sums;
}

function subtract(from: Float64Array, direction: Direction, along: number): void {
  for (let w = 0; w < from.length; w++) from[w] -= along * direction[w];
}

function length(column: Float64Array): number {
  return Math.sqrt(dot(column, column));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let w = 0; w < a.length; w++) sum += a[w] * b[w];
  return sum;
}
