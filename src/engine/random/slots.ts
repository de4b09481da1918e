import { hashText } from "./hash-text.ts";
import { SOBOL_DIMENSIONS } from "./sobol-directions.ts";

/**
 * Shelves of the Sobol dimensions, best first: how often, and how deadly, attacks are decides most of the variance of mean
 * deaths; then what makes them more or less so; then what sets the pace of departures. Costs and what is left share the rest.
 */
const SHELVES: readonly { readonly first: number; readonly size: number; readonly holds: RegExp }[] = [
  { first: 0, size: 16, holds: /(^|\.set\.)(threats|evidence)\..*(attacks|killed|rate)\b/ },
  { first: 16, size: 48, holds: /^(threats\.(?!.*\.injured)|\$|evidence\.|cohorts\.|options\..*\.set\.threats)/ },
  { first: 64, size: 64, holds: /^(offers|options|sites)\.(?!.*\.(needs|costs)\.)/ },
  { first: 128, size: 128, holds: /./ },
];

/**
 * The Sobol dimension of each path: on its shelf, hash(path) mod the shelf's size or the next free one, in code-unit order of
 * the paths but those of options last, so that a new path seldom moves another and an option none but options'. A full
 * shelf gives on to the next; the 257th path starts a second round at 256, and so on.
 */
export function sobolSlots(paths: readonly string[]): Map<string, number> {
  const slots = new Map<string, number>();
  const taken = new Set<number>();
  const sorted = [...new Set(paths)].sort();
  const ofOptions = (path: string) => path.startsWith("options.");
  for (const path of [...sorted.filter((path) => !ofOptions(path)), ...sorted.filter(ofOptions)]) {
    const round = slots.size - (slots.size % SOBOL_DIMENSIONS);
    const shelf = SHELVES.find(({ holds }) => holds.test(path)) as (typeof SHELVES)[number];
    let place = shelf.first + (hashText(path) % shelf.size);
    while (taken.has(round + place)) place = (place + 1) % SOBOL_DIMENSIONS;
    taken.add(round + place);
    slots.set(path, round + place);
  }
  return slots;
}
