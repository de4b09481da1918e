import type { PopulationCount } from "../scenario/evidence.ts";

/**
 * People present on a day: on a straight line between the counts before and after it, the last count where none follows, null
 * before the first. `counts` ascends by day.
 */
export function presentOn(counts: readonly PopulationCount[], day: number): number | null {
  const after = counts.findIndex((count) => count.day >= day);
  if (after < 0) return counts.at(-1)?.people ?? null;
  const [low, high] = [counts[after - 1], counts[after] as PopulationCount];
  if (high.day === day) return high.people;
  if (low === undefined) return null;
  return Math.round(low.people + ((day - low.day) / (high.day - low.day)) * (high.people - low.people));
}
