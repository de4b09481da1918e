import { stringify } from "csv-stringify/sync";
import type { BacktestResult, ScenarioBacktest, ScoredOutcome } from "../analysis/backtest/result.ts";
import { printable } from "./printable.ts";

type Cell = string | number | null;

const FIGURES: readonly (readonly [column: string, value: (outcome: ScoredOutcome) => Cell])[] = [
  ["observed", ({ observed }) => observed.value],
  ["observed_low", ({ observed }) => observed.low],
  ["observed_high", ({ observed }) => observed.high],
  ["at_least", ({ observed }) => Number(observed.atLeast)],
  ["p5", ({ forecast }) => forecast.p5],
  ["p25", ({ forecast }) => forecast.p25],
  ["p50", ({ forecast }) => forecast.p50],
  ["p75", ({ forecast }) => forecast.p75],
  ["p95", ({ forecast }) => forecast.p95],
  ["mass_50", ({ forecast }) => forecast.mass50],
  ["mass_90", ({ forecast }) => forecast.mass90],
  ["reached", ({ forecast }) => forecast.reached],
  ["quantile", ({ quantile }) => quantile.value],
  ["quantile_se", ({ quantile }) => quantile.se],
  ["below", ({ quantile }) => quantile.below],
  ["at_most", ({ quantile }) => quantile.atMost],
  ["inside_50", ({ inside50 }) => Number(inside50)],
  ["inside_90", ({ inside90 }) => Number(inside90)],
  ["crps", ({ crps }) => crps.value],
  ["crps_se", ({ crps }) => crps.se],
  ["crps_cap", ({ crps }) => crps.cap],
];

const COLUMNS = ["scenario", "option", "outcome", "kind", "at", "through", "date", "unit"];

/** A row for each observed outcome; an empty cell is never, or nothing to say. */
export function backtestCsv({ scenarios }: BacktestResult): string {
  const rows = scenarios.flatMap((each) => each.outcomes.map((outcome) => row(each, outcome)));
  return stringify([[...COLUMNS, ...FIGURES.map(([column]) => column)], ...rows], { escape_formulas: true });
}

function row({ title, option }: ScenarioBacktest, outcome: ScoredOutcome): Cell[] {
  const { says, kind, at, through, date, unit } = outcome;
  const words = [title, option.id, says, kind, at.join(" "), through.join(" "), date ?? "", unit];
  return [...words.map(printable), ...FIGURES.map(([, value]) => value(outcome))];
}
