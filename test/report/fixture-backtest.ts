import { calibrate } from "../../src/analysis/backtest/calibrate.ts";
import type { BacktestResult, ScenarioBacktest, ScoredOutcome } from "../../src/analysis/backtest/result.ts";
import { score } from "../../src/analysis/backtest/score.ts";
import type { ObservedOutcome } from "../../src/scenario/observed/observed.ts";

const WORLDS = 1600;
/** A law by its quantiles at (i + 1/2)/n, dealt out so that every replicate has all of it. */
const worlds = (quantile: (p: number) => number) =>
  Float64Array.from({ length: WORLDS }, (_, w) => quantile((((w * 7) % WORLDS) + 0.5) / WORLDS));
const counts = (mean: number) => worlds((p) => Math.floor(-mean * Math.log(1 - p)));

const plain = { at: ["camp"], through: [], day: 1273, atLeast: false, source: ["un-2016"], note: null };
const outcome = (value: number, more: Partial<ObservedOutcome>): ObservedOutcome => ({
  ...{ ...plain, kind: "deaths", value, low: value, high: value },
  ...more,
});

function scored(says: string, column: Float64Array, observed: ObservedOutcome): ScoredOutcome {
  const { kind, at, through, source, note } = observed;
  const isDay = kind === "empty" || kind === "full";
  const unit = isDay ? "days" : kind === "attacks" ? "attacks" : "people";
  return { kind, says, unit, at, through, date: isDay ? null : "2016-09-09", ...score(column, observed), source, note };
}

const camp: ScenarioBacktest = {
  title: "Camp Liberty, March 2013",
  record: "Camp Liberty, what followed",
  start: "2013-03-16",
  until: "2016-09-09",
  days: 1273,
  horizonDays: 730,
  option: { id: "places-as-they-come", title: "Take each place as it comes" },
  outcomes: [
    scored("attacks at Camp Liberty by 2016-09-09", counts(5), outcome(5, { kind: "attacks", low: 4 })),
    scored("deaths at Camp Liberty by 2016-09-09", counts(40), outcome(29, { low: 28, high: 32 })),
    scored("deaths at Camp Ashraf by 2016-09-09", counts(3), outcome(52, { low: 50 })),
    scored(
      "departures by 2016-09-09",
      counts(900),
      outcome(1693, { kind: "departures", at: [], atLeast: true, note: "More than 1,700, less seven." }),
    ),
    scored(
      "day nobody is left at Camp Liberty",
      worlds((p) => (p < 0.3 ? 4000 * p + 100 : Infinity)),
      outcome(1273, { kind: "empty" }),
    ),
  ],
  sources: [
    { id: "un-2016", title: "Report of 2016", publisher: "UN", date: "2016-09-10", url: "https://example.org/2016" },
  ],
};

const transit: ScenarioBacktest = {
  ...camp,
  title: "A bounded facility",
  record: "The facility, 2018 and 2019",
  horizonDays: 1500,
  option: { id: "transit", title: "Through the facility" },
  outcomes: [
    scored(
      "day The facility is full",
      worlds((p) => (p < 0.9 ? 60 + 400 * p : Infinity)),
      outcome(139, { kind: "full", low: 125, high: 154 }),
    ),
    scored(
      "day nobody is left at The facility",
      worlds((p) => 500 + 2000 * p),
      outcome(Infinity, { kind: "empty" }),
    ),
    scored(
      "attacks at The facility by 2016-09-09",
      worlds(() => 0),
      outcome(0, { kind: "attacks" }),
    ),
  ],
  sources: [],
};

/** Two scenarios with every kind of cell: accounts that differ, at least, never, outside, and a forecast that is certain. */
export const fixtureBacktest: BacktestResult = {
  scenarios: [camp, transit],
  calibration: calibrate([...camp.outcomes, ...transit.outcomes]),
};
export const fixtureBacktestRun = { seed: 1, worlds: WORLDS };
