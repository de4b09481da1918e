import { philox } from "./philox.ts";

/** What a chance draw is for; part of its key, so that no two purposes share a stream. */
export const PURPOSE = {
  schedule: 1,
  severity: 2,
  killed: 3,
  injured: 4,
  casualties: 5,
  offspring: 6,
  journey: 7,
  honoured: 8,
} as const;

/** The keyed source of one world's chance: run seed, world number, and a buffer for Philox. */
export interface Chance {
  readonly seedLow: number;
  readonly seedHigh: number;
  world: number;
  readonly buffer: Int32Array;
}

/** xoshiro128++ state (Blackman and Vigna 2019), seeded by Philox from a key. */
export type Generator = Int32Array;

export function createChance(seed: number): Chance {
  return { seedLow: seed | 0, seedHigh: Math.floor(seed / 4294967296) | 0, world: 0, buffer: new Int32Array(4) };
}

/** Starts `generator` at the key (seed, world, stream, index, purpose): the same key, the same numbers. */
export function keyGenerator(
  generator: Generator,
  chance: Chance,
  stream: number,
  index: number,
  purpose: number,
): void {
  philox(chance.world, stream, index, purpose, chance.seedLow, chance.seedHigh, generator);
}

/** The next uniform of (0, 1), never 0 or 1: (x + 1/2) / 2³². */
export function nextUniform(generator: Generator): number {
  const s0 = generator[0];
  let s1 = generator[1];
  let s2 = generator[2];
  let s3 = generator[3];
  const sum = (s0 + s3) | 0;
  const result = (((sum << 7) | (sum >>> 25)) + s0) >>> 0;
  const shifted = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  generator[0] = s0 ^ s3;
  generator[1] = s1;
  generator[2] = s2 ^ shifted;
  generator[3] = (s3 << 11) | (s3 >>> 21);
  return (result + 0.5) * 2.3283064365386963e-10;
}
