import { laineKarras, owenScramble } from "./owen-scramble.ts";
import { KEY_PURPOSE, REPLICATES, replicateKeys } from "./replicate-keys.ts";
import { reverseBits } from "./reverse-bits.ts";
import { directionNumbers, SOBOL_DIMENSIONS } from "./sobol-directions.ts";

const toUnit = 1 / 0x100000000;

/** Which part of which column: `count` points of the sequence from `firstIndex` (below 2³²), in one dimension. */
export interface SobolColumnOptions {
  readonly dimension: number;
  readonly seed: number;
  /** 32-bit key of the column's scrambles. */
  readonly slotKey: number;
  readonly firstIndex: number;
  readonly count: number;
  /** Room for 16 × `count` uniforms. */
  readonly out: Float64Array;
}

/**
 * Uniforms in (0, 1) of 16 independently Owen-scrambled Sobol sequences: out[16 (i − firstIndex) + r] is point i of
 * replicate r. From dimension 256 on the first 256 serve again, in an order shuffled for each round and replicate.
 */
export function sobolColumn(options: SobolColumnOptions): void {
  const reversed = directionNumbers(options.dimension % SOBOL_DIMENSIONS).map(reverseBits);
  const keys = replicateKeys(options.seed, options.slotKey, KEY_PURPOSE.scramble);
  if (options.dimension < SOBOL_DIMENSIONS) fillInOrder(options, reversed, keys);
  else fillShuffled(options, reversed, keys);
}

/** Works on reversed bits, so that one reversal a value is enough; the Gray codes of i and i + 1 differ in one bit. */
function fillInOrder({ firstIndex, count, out }: SobolColumnOptions, reversed: Int32Array, keys: Int32Array): void {
  let point = pointAt(firstIndex ^ (firstIndex >>> 1), reversed);
  for (let i = 0; i < count; i++) {
    for (let r = 0; r < REPLICATES; r++) out[REPLICATES * i + r] = scrambled(point, keys[r]);
    point ^= reversed[31 - Math.clz32(lowestBit(firstIndex + i + 1))];
  }
}

/** Burley's padding: shuffling the index by an Owen scramble keeps each first 2^k indices a net. */
function fillShuffled(options: SobolColumnOptions, reversed: Int32Array, keys: Int32Array): void {
  const { dimension, seed, firstIndex, count, out } = options;
  const orders = replicateKeys(seed, Math.floor(dimension / SOBOL_DIMENSIONS), KEY_PURPOSE.shuffle);
  for (let i = 0; i < count; i++) {
    for (let r = 0; r < REPLICATES; r++) {
      const point = pointAt(owenScramble(firstIndex + i, orders[r]), reversed);
      out[REPLICATES * i + r] = scrambled(point, keys[r]);
    }
  }
}

/** Exclusive or of the reversed direction numbers at the set bits of `bits`. */
function pointAt(bits: number, reversed: Int32Array): number {
  let point = 0;
  for (let rest = bits | 0; rest !== 0; rest &= rest - 1) point ^= reversed[31 - Math.clz32(lowestBit(rest))];
  return point;
}

function lowestBit(bits: number): number {
  return bits & -bits;
}

function scrambled(point: number, key: number): number {
  return ((reverseBits(laineKarras(point, key)) >>> 0) + 0.5) * toUnit;
}
