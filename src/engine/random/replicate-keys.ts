import { philox } from "./philox.ts";

/** Independent randomisations of the Sobol sequence in a run. */
export const REPLICATES = 16;

/** Last counter words that no other use of Philox in the engine takes. */
export const KEY_PURPOSE = { scramble: 0x736f626f, shuffle: 0x70616464 } as const;

/** One 32-bit key a replicate, from Philox at (key, replicate, purpose) under the run's seed, a safe integer >= 0. */
export function replicateKeys(seed: number, key: number, purpose: number): Int32Array {
  const keys = new Int32Array(REPLICATES);
  for (let block = 0; block < REPLICATES / 4; block++) {
    philox(key, block, 0, purpose, seed | 0, Math.floor(seed / 0x100000000) | 0, keys.subarray(4 * block));
  }
  return keys;
}
