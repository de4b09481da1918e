import { type OutcomeKind, outcomeKinds } from "../../scenario/observed/observed.ts";
import type { Calibration, CalibrationGroup, ScoredOutcome } from "./result.ts";

const BINS = 5;

/** How well forecasts and outcomes agree, all together and by kind: a table to look at, no test, since outcomes of one history hang together. */
export function calibrate(outcomes: readonly ScoredOutcome[]): Calibration {
  const kinds = outcomeKinds.filter((kind) => outcomes.some((outcome) => outcome.kind === kind));
  const byKind = kinds.map((kind) =>
    group(
      kind,
      outcomes.filter((outcome) => outcome.kind === kind),
    ),
  );
  return { bins: BINS, groups: [...byKind, group(null, outcomes)] };
}

function group(kind: OutcomeKind | null, outcomes: readonly ScoredOutcome[]): CalibrationGroup {
  const count = (test: (outcome: ScoredOutcome) => boolean) => outcomes.filter(test).length;
  const sum = (value: (outcome: ScoredOutcome) => number) => outcomes.reduce((total, each) => total + value(each), 0);
  return {
    kind,
    outcomes: outcomes.length,
    inside50: count(({ inside50 }) => inside50),
    expected50: sum(({ forecast }) => forecast.mass50),
    inside90: count(({ inside90 }) => inside90),
    expected90: sum(({ forecast }) => forecast.mass90),
    below90: count(({ inside90, quantile }) => !inside90 && quantile.value < 0.5),
    above90: count(({ inside90, quantile }) => !inside90 && quantile.value > 0.5),
    meanQuantile: outcomes.length === 0 ? 0.5 : sum(({ quantile }) => quantile.value) / outcomes.length,
    histogram: Array.from({ length: BINS }, (_, bin) => sum((outcome) => shareIn(outcome, bin))),
  };
}

/** The part of an outcome that falls into a bin, its mass spread evenly over [P(Y < y), P(Y <= y)]. */
function shareIn({ quantile: { below, atMost } }: ScoredOutcome, bin: number): number {
  const [low, high] = [bin / BINS, (bin + 1) / BINS];
  if (atMost === below) return (below >= low && below < high) || (bin === BINS - 1 && below === 1) ? 1 : 0;
  return Math.max(0, Math.min(atMost, high) - Math.max(below, low)) / (atMost - below);
}
