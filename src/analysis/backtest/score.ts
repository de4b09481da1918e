import { isDay, type ObservedOutcome } from "../../scenario/observed/observed.ts";
import { REPLICATES } from "../../engine/random/replicate-keys.ts";
import { estimate } from "../replicates.ts";
import { crps } from "./crps.ts";
import { atMost, below, central, inverse, type Sorted } from "./predictive.ts";
import type { Forecast, Observed, PredictiveQuantile, Score, ScoredOutcome } from "./result.ts";

/** What an observed outcome is worth as a test of a forecast. */
export type Scores = Pick<ScoredOutcome, "observed" | "forecast" | "quantile" | "inside50" | "inside90" | "crps">;

/**
 * Scores a forecast, world by world, against what was observed. World w belongs to replicate w mod 16, whose spread gives the
 * standard errors. Of outcomes that are days, days count whole, and the score is that of min(day, cap): a threshold-weighted
 * CRPS (Gneiting and Ranjan 2011, JBES 29:411-422), proper also where the record ends before the day has come.
 */
export function score(column: Float64Array, outcome: ObservedOutcome): Scores {
  const days = isDay(outcome);
  const values = days ? column.map(Math.floor) : column;
  const sorted = values.slice().sort();
  const { value: y } = outcome;
  const [half, ninety] = [central(sorted, 0.5), central(sorted, 0.9)];
  return {
    observed: observedOf(outcome),
    forecast: { ...quantilesOf(sorted), mass50: half.mass, mass90: ninety.mass },
    quantile: quantileOf(values, sorted, outcome),
    inside50: half.low <= y && y <= half.high,
    inside90: ninety.low <= y && y <= ninety.high,
    crps: scoreOf(values, sorted, { y, cap: days ? outcome.day : null }),
  };
}

function observedOf({ value, low, high, atLeast }: ObservedOutcome): Observed {
  return { value: finite(value), low: finite(low), high: finite(high), atLeast };
}

function quantilesOf(sorted: Sorted): Omit<Forecast, "mass50" | "mass90"> {
  const at = (p: number) => finite(inverse(sorted, p));
  const reached = below(sorted, Number.POSITIVE_INFINITY);
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), reached };
}

function quantileOf(values: Float64Array, sorted: Sorted, { value, low, high }: ObservedOutcome): PredictiveQuantile {
  const middle = (y: number) => (below(sorted, y) + atMost(sorted, y)) / 2;
  return {
    value: middle(value),
    se: errorOver(values, (part) => (below(part, value) + atMost(part, value)) / 2),
    below: below(sorted, value),
    atMost: atMost(sorted, value),
    low: middle(low),
    high: middle(high),
  };
}

function scoreOf(
  values: Float64Array,
  sorted: Sorted,
  { y, cap }: { readonly y: number; readonly cap: number | null },
): Score {
  const capped = (x: number) => (cap === null ? x : Math.min(x, cap));
  const scored = (part: Sorted) => crps(part.map(capped), capped(y));
  return { value: scored(sorted), se: errorOver(values, scored), cap };
}

/** Standard error of a statistic of sorted worlds, from its value in each replicate; null where a replicate has one world. */
function errorOver(values: Float64Array, statistic: (sorted: Sorted) => number): number | null {
  const each = values.length / REPLICATES;
  if (each < 2) return null;
  const parts = Array.from({ length: REPLICATES }, (_, r) =>
    statistic(Float64Array.from({ length: each }, (_, i) => values[i * REPLICATES + r]).sort()),
  );
  return estimate(parts).se;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
