import type { Design } from "./design.ts";
import { type Moments, solveLeastSquares } from "./least-squares.ts";

/** Folds a fit is learned without; the 16 replicates of a run fall into them whole. */
const FOLDS = 4;

/** Worlds next to one another that fall into the same fold. */
const FOLD = 4;

/** The fold a world belongs to: four replicates a fold. */
export function foldOf(world: number): number {
  return (world & 15) >> 2;
}

/**
 * What a regression learned from the other folds says of each world: [response][world]. No world is fitted with itself,
 * so what is decided by the fit can be judged by the same world's response.
 */
export function crossFit({ width, rows }: Design, responses: readonly Float64Array[]): Float64Array[] {
  const folds = Array.from({ length: FOLDS }, () => emptyMoments(width, responses.length));
  const worlds = responses[0].length;
  const whole = worlds - (worlds % FOLD);
  for (let w = 0; w < whole; w += FOLD) addFour(folds[foldOf(w)], { width, rows, responses, w });
  for (let w = whole; w < worlds; w++) addWorld(folds[foldOf(w)], { width, rows, responses, w });
  const fits = folds.map((fold) => solveLeastSquares(without(folds, fold), width));
  return responses.map((_, response) => {
    const fitted = new Float64Array(worlds);
    for (let w = 0; w < worlds; w++) {
      const coefficients = fits[foldOf(w)][response];
      let sum = 0;
      for (let c = 0; c < width; c++) sum += coefficients[c] * rows[w * width + c];
      fitted[w] = sum;
    }
    return fitted;
  });
}

/** [fold] the option that does best in the other folds, worlds weighed by `weights` where given; the first of those that tie. */
export function bestElsewhere(columns: readonly Float64Array[], weights: Float64Array | null): number[] {
  const sums = columns.map((column) => {
    const byFold = new Float64Array(FOLDS);
    for (let w = 0; w < column.length; w++) byFold[foldOf(w)] += weights === null ? column[w] : weights[w] * column[w];
    return byFold;
  });
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = sums.map((byFold) => byFold.reduce((sum, value, f) => (f === fold ? sum : sum + value), 0));
    return others.reduce((best, value, option) => (value > others[best] ? option : best), 0);
  });
}

function emptyMoments(width: number, responses: number): Moments {
  return {
    gram: new Float64Array(width * width),
    cross: Array.from({ length: responses }, () => new Float64Array(width)),
  };
}

interface Worlds {
  readonly width: number;
  readonly rows: Float64Array;
  readonly responses: readonly Float64Array[];
  /** The first of them. */
  readonly w: number;
}

/** Four worlds of one fold at a time: the sums are read and written once for them, and added to in the order of the worlds. */
function addFour({ gram, cross }: Moments, { width, rows, responses, w }: Worlds): void {
  const [a, b, c, d] = [w * width, (w + 1) * width, (w + 2) * width, (w + 3) * width];
  for (let i = 0; i < width; i++) {
    const [p, q, r, s] = [rows[a + i], rows[b + i], rows[c + i], rows[d + i]];
    if (p === 0 && q === 0 && r === 0 && s === 0) continue;
    for (let j = 0; j <= i; j++) {
      const at = i * width + j;
      gram[at] = gram[at] + p * rows[a + j] + q * rows[b + j] + r * rows[c + j] + s * rows[d + j];
    }
    for (let k = 0; k < cross.length; k++) {
      const y = responses[k];
      cross[k][i] = cross[k][i] + p * y[w] + q * y[w + 1] + r * y[w + 2] + s * y[w + 3];
    }
  }
}

function addWorld({ gram, cross }: Moments, { width, rows, responses, w }: Worlds): void {
  const start = w * width;
  for (let i = 0; i < width; i++) {
    const x = rows[start + i];
    for (let j = 0; j <= i; j++) gram[i * width + j] += x * rows[start + j];
    for (let r = 0; r < cross.length; r++) cross[r][i] += x * responses[r][w];
  }
}

function without(folds: readonly Moments[], left: Moments): Moments {
  const others = folds.filter((fold) => fold !== left);
  const sum = (columns: readonly Float64Array[]) =>
    columns.reduce((total, column) => total.map((value, i) => value + column[i]));
  return {
    gram: sum(others.map(({ gram }) => gram)),
    cross: left.cross.map((_, r) => sum(others.map(({ cross }) => cross[r]))),
  };
}
