import { type Problem, problem } from "../finding.ts";
import type { Law } from "../law.ts";
import { lawSupport } from "../law-support.ts";
import type { Field } from "./fields.ts";
import type { Unit } from "./unit.ts";

/** What is wrong with the ends of `a to b`, if anything. */
export function intervalProblem(law: Law, field: string): Problem | null {
  if (law.kind !== "interval" && law.kind !== "share-interval") return null;
  const { low, high } = law;
  if (!(low < high)) return problem("interval-order", { low, high });
  if (low <= 0) return problem("interval-not-positive", { low });
  return law.kind === "share-interval" && high >= 1 ? problem("interval-not-a-share", { field, low, high }) : null;
}

/** What is wrong where some draw of a law, times the factor, falls outside the range of a field. */
export function rangeProblem(
  law: Law,
  factor: number,
  { key, field, unit }: { key: string; field: Field; unit: Unit | null },
): Problem | null {
  if (isPossible(law, factor, field)) return null;
  const { needs, low = null, high = null, openLow = false, openHigh = false } = field;
  return problem("out-of-range", { key, needs, low, high, openLow, openHigh, law, unit });
}

function isPossible(law: Law, factor: number, field: Field): boolean {
  const { low, high } = lawSupport(law);
  const ends = factor === 0 ? [0, 0] : [low * factor, high * factor];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const { low: lowest = Number.NEGATIVE_INFINITY, high: highest = Number.POSITIVE_INFINITY } = field;
  if (least < lowest || most > highest) return false;
  const reachesEnds = law.kind === "exact" || law.kind === "discrete" || law.kind === "poisson";
  return !(reachesEnds && ((field.openLow && least === lowest) || (field.openHigh && most === highest)));
}
