import { REPLICATES } from "../engine/random/replicate-keys.ts";
import { cholesky } from "../mathematics/cholesky.ts";
import { solvePositive } from "../mathematics/solve-positive.ts";
import { type Column, columnOf } from "./block.ts";
import type { Control } from "./controls.ts";
import { addReplicates, meansOverReplicates } from "./replicates.ts";
import type { Run } from "./run.ts";

/** Fewer worlds than this for each control would fit noise: the first controls are taken, as many as that allows. */
const WORLDS_PER_CONTROL = 64;
/** Share of its squares by which a column of one value may seem to vary. */
const ROUNDING = 1e-10;

/**
 * Means of a column over a run, corrected by what the run is known to have drawn too much of: the regression estimator
 * θ = mean(y) − β·mean(x) of survey sampling (Cochran 1977, ch. 7; in simulation: Glasserman 2003, 4.1), with β the
 * least-squares slopes of y on the controls x. Sixteen values whose mean is θ and whose spread is that of the jackknife
 * (θ without each replicate in turn), so that what β owes to chance is in the standard error. θ is linear in y: a
 * difference of columns has the difference of their means, and a constant is left alone. All of it hangs on sums only:
 * of y, x, y·x and x·x over each replicate.
 */
export function correctedMeans(run: Run, column: Column, option: number): Float64Array {
  const controls = run.controls(option);
  const correction = correctionsFor(run, option, controls);
  const sums = productSums(run, column, { option, controls });
  if (correction === null) return meansOverReplicates(run.statistics, column);
  return jackknifed(correction.map((of) => of(sums)));
}

const correctionsKnown = new WeakMap<object, (Corrections | null)[]>();

function correctionsFor(run: Run, option: number, controls: readonly Control[]): Corrections | null {
  const known = correctionsKnown.get(run) ?? [];
  correctionsKnown.set(run, known);
  if (known[option] === undefined) known[option] = correctionsOf(run, option, controls);
  return known[option];
}

/** Sixteen values around the last of `theta` that spread as it does when each replicate in turn is left out. */
function jackknifed(theta: readonly number[]): Float64Array {
  const leftOut = theta.slice(0, REPLICATES);
  const centre = leftOut.reduce((sum, value) => sum + value, 0) / REPLICATES;
  return Float64Array.from(leftOut, (value) => theta[REPLICATES] - (REPLICATES - 1) * (value - centre));
}

/** [column, then its product with each control][replicate] */
type Sums = readonly Float64Array[];

/** [replicate left out, or at last none] θ from the sums of a column. */
type Corrections = readonly ((sums: Sums) => number)[];

function productSums(
  { statistics, programme }: Run,
  column: Column,
  { option, controls }: { option: number; controls: readonly Column[] },
): Sums {
  const sums = statistics.sums({
    name: `${column.name}, by the controls of ${programme.options[option].id}`,
    size: REPLICATES * (1 + controls.length),
    ofBatch: (block, { begin, end }, out) => {
      const rows = (of: Column) => columnOf(block, of).subarray(begin, end);
      const values = rows(column);
      addReplicates(values, out);
      controls.forEach((control, i) => {
        addProducts(values, rows(control), out.subarray(REPLICATES * (i + 1), REPLICATES * (i + 2)));
      });
    },
  });
  return Array.from({ length: 1 + controls.length }, (_, i) => sums.subarray(REPLICATES * i, REPLICATES * (i + 1)));
}

/** β·mean(x) is the covariance of a column with x · C⁻¹ mean(x), C the scatter of x; null where there is nothing to correct by. */
function correctionsOf(run: Run, option: number, controls: readonly Control[]): Corrections | null {
  const sums = controls.map((control) => productSums(run, control, { option, controls }));
  const counted = controls.map(({ counts }) => counts && meansOverReplicates(run.statistics, counts));
  const worlds = run.statistics.worlds();
  const kept = distinct(sums.slice(0, Math.floor(worlds / WORLDS_PER_CONTROL)));
  if (kept.length === 0) return null;
  return Array.from({ length: REPLICATES + 1 }, (_, left) => {
    const count = left === REPLICATES ? worlds : worlds - worlds / REPLICATES;
    const telling = kept.filter((i) => tells(sums[i], i, { left, count, counted: counted[i] }));
    const { means, scatter } = spreadOf(sums, { kept: telling, left, count });
    const scale = scatter.map((row, i) => 1 / Math.sqrt(row[i]));
    const scaled = scatter.map((row, i) => row.map((value, j) => value * scale[i] * scale[j]));
    const solved = solvePositive(
      scaled,
      means.map((mean, i) => mean * scale[i]),
    );
    const weights = solved === null ? means.map(() => 0) : solved.map((weight, i) => weight * scale[i]);
    const weightOfSum = means.reduce((sum, mean, i) => sum + mean * weights[i], 1 / count);
    return (of: Sums) =>
      weights.reduce(
        (theta, weight, i) => theta - weight * without(of[1 + telling[i]], left),
        weightOfSum * without(of[0], left),
      );
  });
}

/**
 * Whether a slope can be told from a control: it varies by more than rounding, and what it counts has come about. Deaths less
 * expected are all expectation where nobody has died, and would take off just what they ought to correct.
 */
function tells(
  sums: Sums,
  control: number,
  { left, count, counted }: Omit<Chosen, "kept"> & { readonly counted: Float64Array | undefined },
): boolean {
  const [sum, squares] = [without(sums[0], left), without(sums[1 + control], left)];
  const varies = squares - (sum * sum) / count > ROUNDING * squares;
  return varies && (counted === undefined || without(counted, left) > 0);
}

interface Chosen {
  readonly kept: readonly number[];
  readonly left: number;
  readonly count: number;
}

function spreadOf(sums: readonly Sums[], { kept, left, count }: Chosen): { means: number[]; scatter: number[][] } {
  const means = kept.map((i) => without(sums[i][0], left) / count);
  const scatter = kept.map((i, a) => kept.map((j, b) => without(sums[i][1 + j], left) - means[a] * means[b] * count));
  return { means, scatter };
}

/** Controls that are not 0 in all worlds, and that those before them do not tell already (to a millionth of their size). */
function distinct(sums: readonly Sums[]): number[] {
  const kept: number[] = [];
  for (let next = 0; next < sums.length; next++) {
    const tried = [...kept, next];
    const scatter = tried.map((i) => tried.map((j) => without(sums[i][1 + j], REPLICATES)));
    const diagonal = scatter.map((row, i) => Math.sqrt(row[i]));
    const correlations = scatter.map((row, i) => row.map((value, j) => value / (diagonal[i] * diagonal[j])));
    if (diagonal.every((length) => length > 0) && cholesky(correlations) !== null) kept.push(next);
  }
  return kept;
}

/** Sum over the replicates but one; over all where `left` is none of them. */
function without(sums: Float64Array, left: number): number {
  let sum = 0;
  for (let r = 0; r < REPLICATES; r++) if (r !== left) sum += sums[r];
  return sum;
}

/** Adds Σ a·b over each replicate: four replicates at a time, whose sums the processor keeps at hand. */
function addProducts(a: Float64Array, b: Float64Array, sums: Float64Array): void {
  for (let r = 0; r < REPLICATES; r += 4) {
    let [s, t, u, v] = [sums[r], sums[r + 1], sums[r + 2], sums[r + 3]];
    for (let w = r; w < a.length; w += REPLICATES) {
      s += a[w] * b[w];
      t += a[w + 1] * b[w + 1];
      u += a[w + 2] * b[w + 2];
      v += a[w + 3] * b[w + 3];
    }
    sums.set([s, t, u, v], r);
  }
}
