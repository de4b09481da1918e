import { chooseBox, holdings } from "./choose-box.ts";
import { type BoxStep, type Limits, prim } from "./prim.ts";

export interface Resampled {
  /** [input] share of the half samples whose box limits it on the same sides as the box given. */
  readonly stability: readonly number[];
  /** Means over the half samples: what their boxes hold of the other half. */
  readonly density: number;
  readonly coverage: number;
}

/** Half samples: replicates r with an even number of common bits with k, for k = 1 … 15 (a Hadamard design). */
const SAMPLES = 15;

/**
 * How a box holds up when it is looked for again in half of the worlds: fifteen balanced half samples of the sixteen
 * replicates, each pair of replicates parted as often as any other, each box judged in the half it has not seen.
 * Source: McCarthy, "Pseudo-replication: half samples", Rev Int Stat Inst 37 (1969).
 */
export function resample(
  box: readonly Limits[],
  inputs: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
): Resampled {
  const halves = Array.from({ length: SAMPLES }, (_, i) => halfBox(i + 1, inputs, y));
  const mean = (value: (half: Half) => number) => halves.reduce((sum, half) => sum + value(half), 0) / SAMPLES;
  return {
    stability: box.map((limits, i) => mean(({ found }) => Number(found !== null && sameSides(limits, found.box[i])))),
    density: mean(({ density }) => density),
    coverage: mean(({ coverage }) => coverage),
  };
}

interface Half {
  readonly found: BoxStep | null;
  readonly density: number;
  readonly coverage: number;
}

function halfBox(sample: number, inputs: readonly ArrayLike<number>[], y: ArrayLike<number>): Half {
  const worlds = Array.from({ length: y.length }, (_, w) => w);
  const seen = worlds.filter((w) => evenBits(w & 15 & sample));
  const unseen = worlds.filter((w) => !evenBits(w & 15 & sample));
  const of = (column: ArrayLike<number>, rows: readonly number[]) => Float64Array.from(rows, (w) => column[w]);
  const own = inputs.map((column) => of(column, seen));
  const found = chooseBox(prim(own, of(y, seen)).trajectory, own, of(y, seen));
  const everything = inputs.map(() => ({ low: null, high: null }));
  const other = inputs.map((column) => of(column, unseen));
  return { found, ...holdings(found?.box ?? everything, other, of(y, unseen)) };
}

function evenBits(bits: number): boolean {
  return ((bits ^ (bits >> 1) ^ (bits >> 2) ^ (bits >> 3)) & 1) === 0;
}

function sameSides(a: Limits, b: Limits): boolean {
  return (a.low === null) === (b.low === null) && (a.high === null) === (b.high === null);
}
