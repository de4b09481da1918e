import type { PlanResult } from "./result.ts";

/** Worlds after which a run with an asked precision first looks, and by how much more each time before it looks again. */
const FIRST_LOOK = 16384;
const GROWTH = 1.25;

/** The numbers of worlds, multiples of `batch` but for the last, after which a run of at most `most` looks whether it may stop. */
export function looks(most: number, batch: number): number[] {
  const all: number[] = [];
  for (let worlds = FIRST_LOOK; worlds < most; worlds = Math.ceil((worlds * GROWTH) / batch) * batch) all.push(worlds);
  return [...all, most];
}

/**
 * Whether the standard error of every mean death toll and of every paired difference of two is at most `share` of the
 * baseline's mean, carried out and weighted by the chances of the needs.
 */
export function isPrecise({ options, pairs, baseline }: PlanResult, share: number): boolean {
  const base = options.find(({ id }) => id === baseline)?.outcomes.deaths?.mean ?? null;
  if (base === null) return false;
  const errors = [
    ...options.flatMap(({ outcomes, weighted }) => [outcomes.deaths.se, weighted.deaths.se]),
    ...pairs.flatMap(({ deaths, weighted }) => [deaths.se, weighted.se]),
  ];
  return errors.every((error) => error !== null && error <= share * base);
}
