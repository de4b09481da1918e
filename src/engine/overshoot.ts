import { meanOvershoot } from "../mathematics/mean-overshoot.ts";
import { NONE, SPREAD_GAMMA, SPREAD_NONE } from "../model/programme.ts";
import {
  BEARING_EXCESS,
  BEARING_FACTOR,
  BEARING_INTEGRATED_TO,
  BEARING_KILLED,
  BEARING_SIZE,
  SITE_PRESENT,
} from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/** The overshoot is integrated where the tail of a gamma-mixed law at the numbers present is above e^−6: rarer ones are met. */
const TAIL = 6;

/** Overshoots kept for each bearing, by the last digits of the numbers present: those, the mean, k, and the overshoot. */
const KEPT = 128;
const RECORD = 4;

export function createOvershoots(bearings: number): Float64Array[] {
  return Array.from({ length: bearings }, () => new Float64Array(KEPT * RECORD));
}

/**
 * Sets up to which numbers at a site the overshoot of its attacks, E[(K − n)⁺] for K killed before the cap, is integrated
 * rather than met by chance: where the law of K reaches n and its tail has a closed form. Either way the mean is exact.
 */
export function beginExcess(state: State, a: number): void {
  const { bearingsAt, values } = state;
  const { spreadKind, spread, steady } = state.option.threats;
  const b = bearingsAt + a * BEARING_SIZE;
  const mean = memory[b + BEARING_KILLED];
  let reach = -1;
  if (steady[a] === 0 && (spread[a] === NONE || spreadKind[a] === SPREAD_NONE))
    reach = mean + 8 * Math.sqrt(mean) + TAIL;
  else if (steady[a] === 0 && spreadKind[a] === SPREAD_GAMMA) reach = TAIL * (1 + mean / values[spread[a]]);
  memory[b + BEARING_INTEGRATED_TO] = reach;
}

/** Mean overshoot of an attack on the n people at `s`, whose killed have mean killed·(n/reference)^concentration before the cap. */
export function integrateExcess(state: State, a: number, s: number): void {
  const { bearingsAt, values } = state;
  const { spread } = state.option.threats;
  const b = bearingsAt + a * BEARING_SIZE;
  const n = memory[s + SITE_PRESENT];
  const k = spread[a] === NONE ? Number.POSITIVE_INFINITY : values[spread[a]];
  memory[b + BEARING_EXCESS] =
    n === 0 ? 0 : recalled(state.overshoots[a], memory[b + BEARING_KILLED] * memory[b + BEARING_FACTOR], k, n);
}

/** Options meet the same numbers in the same world: what was worked out for one is kept for the next, under all it depends on. */
function recalled(known: Float64Array, mean: number, k: number, n: number): number {
  const at = RECORD * (n & (KEPT - 1));
  if (known[at] !== n || known[at + 1] !== mean || known[at + 2] !== k) {
    known[at] = n;
    known[at + 1] = mean;
    known[at + 2] = k;
    known[at + 3] = meanOvershoot(mean, k, n);
  }
  return known[at + 3];
}
