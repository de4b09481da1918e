import type { BacktestResult, CalibrationGroup, ScenarioBacktest, ScoredOutcome } from "../analysis/backtest/result.ts";
import { dateOfDay, dayOfDate } from "../scenario/dates.ts";
import { grouped, withoutError } from "./digits.ts";
import type { Column } from "./grid.ts";

const MOST_DECIMALS = 3;

/** What is forecast; of a day also the date it came about. */
export function outcomeLabel({ start }: ScenarioBacktest, { says, date, observed }: ScoredOutcome): string {
  if (date !== null) return says;
  if (observed.value === null) return `${says}: not by the end`;
  return `${says}: ${dateOfDay((dayOfDate(start) as number) + observed.value)}`;
}

/** The columns of one scenario's outcomes, in groups that belong together. */
export function outcomeColumns({ outcomes }: ScenarioBacktest): Column[][] {
  const right = (head: readonly string[], cell: (outcome: ScoredOutcome) => string): Column => ({
    head,
    align: "right",
    cells: outcomes.map(cell),
  });
  return [
    [
      right(["", "observed"], observedCell),
      right(["forecast", "median"], ({ forecast }) => figure(forecast.p50)),
      right(["forecast", "50%"], ({ forecast }) => interval(forecast.p25, forecast.p75)),
      right(["forecast", "90%"], ({ forecast }) => interval(forecast.p5, forecast.p95)),
    ],
    [
      right(["", "inside"], insideCell),
      right(["predictive", "quantile"], quantileCell),
      right(["", "CRPS"], ({ crps }) => withoutError({ mean: crps.value, se: crps.se }, 2)),
      right(["", "in"], ({ unit }) => unit),
    ],
  ];
}

/** A row for each kind of outcome, and one for all. */
export function calibrationColumns({ calibration: { groups } }: BacktestResult): Column[] {
  const right = (head: readonly string[], cell: (group: CalibrationGroup) => string): Column => ({
    head,
    align: "right",
    cells: groups.map(cell),
  });
  return [
    { head: ["", "outcomes"], align: "left", cells: groups.map(({ kind }) => kind ?? "all") },
    right(["", "number"], ({ outcomes }) => String(outcomes)),
    right(["inside 50%", "(expected)"], (group) => counted(group.inside50, group.expected50)),
    right(["inside 90%", "(expected)"], (group) => counted(group.inside90, group.expected90)),
    right(["below", "90%"], ({ below90 }) => String(below90)),
    right(["above", "90%"], ({ above90 }) => String(above90)),
    right(["mean", "quantile"], ({ meanQuantile }) => meanQuantile.toFixed(2)),
  ];
}

/** How many outcomes are inside their intervals, against how many should be, and which are not inside the wider one. */
export function backtestAnswer({ scenarios, calibration: { groups } }: BacktestResult): string {
  const all = groups.at(-1) as CalibrationGroup;
  const outside = scenarios.flatMap(({ outcomes }) => outcomes.filter(({ inside90 }) => !inside90));
  const lead = `${all.inside90} of ${all.outcomes} observed outcomes are inside their 90% interval (${all.expected90.toFixed(1)} expected were the forecasts right), ${all.inside50} inside their 50% interval (${all.expected50.toFixed(1)} expected)`;
  return outside.length === 0 ? `${lead}.` : `${lead}. Outside the 90% interval: ${outside.map(missed).join("; ")}.`;
}

function missed({ says, observed, forecast }: ScoredOutcome): string {
  return `${says} (observed ${figure(observed.value)}, forecast ${interval(forecast.p5, forecast.p95)})`;
}

/** `29 (28-32)`: with the accounts that differ; `1,093+`: at least. */
export function observedCell({ observed: { value, low, high, atLeast } }: ScoredOutcome): string {
  const accounts = low === value && high === value ? "" : ` (${figure(low)}-${figure(high)})`;
  return `${figure(value)}${atLeast ? "+" : ""}${accounts}`;
}

/** The narrowest of the two intervals that holds what was observed. */
export function insideCell({ inside50, inside90 }: ScoredOutcome): string {
  if (inside50) return "50%";
  return inside90 ? "90%" : "neither";
}

function quantileCell({ quantile: { value, se } }: ScoredOutcome): string {
  if (value < 0.001) return "<0.001";
  if (value > 0.999) return ">0.999";
  return withoutError({ mean: value, se }, MOST_DECIMALS);
}

function counted(count: number, expected: number): string {
  return `${count} (${expected.toFixed(1)})`;
}

function interval(low: number | null, high: number | null): string {
  return low === high ? figure(low) : `${figure(low)} to ${figure(high)}`;
}

/** A count, or days after start; null: never. */
export function figure(value: number | null): string {
  return value === null ? "never" : grouped(value, 0);
}
