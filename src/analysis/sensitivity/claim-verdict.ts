import type { ClaimResult } from "../result.ts";
import type { ClaimDecider } from "./result.ts";

const OFTEN: readonly (readonly [least: number, words: string])[] = [
  [1, "holds in every world"],
  [0.95, "holds nearly always"],
  [0.75, "holds mostly"],
  [0.55, "holds more often than not"],
  [0.45, "holds about as often as not"],
  [0.25, "fails more often than not"],
  [0.05, "fails mostly"],
  [Number.MIN_VALUE, "fails nearly always"],
  [0, "holds in no world"],
];

/** What came of a claim's test in one neutral line; it judges the test in this scenario, not who makes the claim. */
export function claimVerdict({ inExpectation: { probability } }: ClaimResult, decides: ClaimDecider | null): string {
  const words = OFTEN.find(([least]) => probability >= least)?.[1] ?? "holds in no world";
  if (probability === 0 || probability === 1) return `In expectation it ${words} drawn.`;
  return `In expectation it ${words} (${percent(probability)} of worlds)${reason(decides)}.`;
}

function reason(decides: ClaimDecider | null): string {
  if (decides === null) return "; no single quantity decides it";
  const { path, lowTenth, highTenth, flip } = decides;
  const ends = `${percent(lowTenth)} in its lowest tenth, ${percent(highTenth)} in its highest`;
  const turn = flip === null ? "no flip in its range" : `flips at ${flip.written} (se ${flip.seWritten})`;
  return `; it turns most on ${path}: ${ends}; ${turn}`;
}

/** Never 0 % or 100 % of what happens sometimes, or not always. */
function percent(probability: number): string {
  const whole = Math.round(probability * 100);
  if (whole === 0 && probability > 0) return "<1%";
  return whole === 100 && probability < 1 ? ">99%" : `${whole}%`;
}
