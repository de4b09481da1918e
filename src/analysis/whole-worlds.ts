/** Worlds and a seed as a user of the library gives them. */
interface Given {
  readonly worlds?: number;
  readonly seed?: number;
}

/** The worlds to simulate: those given, at least so many, rounded up to a multiple of 16. Throws a RangeError where worlds or seed are no such number. */
export function wholeWorlds({ worlds = 16384, seed = 1 }: Given, least = 16): number {
  if (!Number.isSafeInteger(worlds) || worlds < 1) throw new RangeError(`worlds: a whole number from 1, not ${worlds}`);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed: a whole number from 0 to 2^53 - 1, not ${seed}`);
  return Math.max(least, Math.ceil(worlds / 16) * 16);
}
