import { hashText } from "./hash-text.ts";
import { SOBOL_DIMENSIONS } from "./sobol-directions.ts";

/**
 * The Sobol dimension of each path: hash(path) mod 256 or the next free one, in code-unit order of the paths, so that a
 * new path seldom moves another; the 257th path starts a second round at 256, and so on.
 */
export function sobolSlots(paths: readonly string[]): Map<string, number> {
  const slots = new Map<string, number>();
  const taken = new Set<number>();
  for (const path of [...new Set(paths)].sort()) {
    const round = slots.size - (slots.size % SOBOL_DIMENSIONS);
    let place = hashText(path) % SOBOL_DIMENSIONS;
    while (taken.has(round + place)) place = (place + 1) % SOBOL_DIMENSIONS;
    taken.add(round + place);
    slots.set(path, round + place);
  }
  return slots;
}
