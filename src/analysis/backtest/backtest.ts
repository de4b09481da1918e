import { watchOption } from "../../engine/watch.ts";
import { compile } from "../../model/compile.ts";
import { dateOfDay, dayOfDate } from "../../scenario/dates.ts";
import { isDay, type ObservedOutcome, type ObservedRecord } from "../../scenario/observed/observed.ts";
import type { Option, Scenario } from "../../scenario/scenario.ts";
import { wholeWorlds } from "../whole-worlds.ts";
import { questionOf } from "./questions.ts";
import type { ScenarioBacktest, ScoredOutcome } from "./result.ts";
import { type Scores, score } from "./score.ts";
import { outcomeWords } from "./words.ts";

export interface BacktestOptions {
  /** Simulated worlds, rounded up to a multiple of 16; 16,384 by default. */
  readonly worlds?: number;
  /** Any whole number from 0 to 2^53 − 1; 1 by default. */
  readonly seed?: number;
}

/**
 * Forecasts the option that came true, as the scenario alone has it and with its needs met, to the end of the record, and
 * scores each observed outcome. Nothing of the record enters the forecast but which option to run and what to ask.
 */
export function backtest(
  scenario: Scenario,
  observed: ObservedRecord,
  { worlds = 16384, seed = 1 }: BacktestOptions = {},
): ScenarioBacktest {
  const programme = compile(scenario);
  const index = programme.options.findIndex(({ id }) => id === observed.option);
  if (index < 0) throw new Error(`no such option: ${observed.option}`);
  const columns = watchOption(programme, {
    seed,
    worlds: wholeWorlds({ worlds, seed }),
    option: index,
    horizonDays: observed.untilDay + 1,
    questions: observed.outcomes.map((outcome) => questionOf(programme, programme.options[index], outcome)),
  });
  const { title, start, horizonDays } = scenario;
  const option = scenario.options.get(observed.option) as Option;
  return {
    title,
    record: observed.title,
    start,
    until: dateAfter(start, observed.untilDay),
    days: observed.untilDay,
    horizonDays,
    option: { id: option.id, title: option.title },
    outcomes: observed.outcomes.map((outcome, i) => scoredOutcome(scenario, outcome, score(columns[i], outcome))),
    sources: [...observed.sources].map(([id, source]) => ({ id, ...source })),
  };
}

function scoredOutcome(scenario: Scenario, outcome: ObservedOutcome, scores: Scores): ScoredOutcome {
  const { kind, at, through, day, source, note } = outcome;
  const date = dateAfter(scenario.start, day);
  return {
    kind,
    says: outcomeWords(scenario, outcome, date),
    unit: unitOf(outcome),
    at,
    through,
    date: isDay(outcome) ? null : date,
    ...scores,
    source,
    note,
  };
}

function unitOf(outcome: ObservedOutcome): ScoredOutcome["unit"] {
  if (isDay(outcome) || outcome.kind === "blocked") return "days";
  return outcome.kind === "attacks" ? "attacks" : "people";
}

function dateAfter(start: string, days: number): string {
  return dateOfDay((dayOfDate(start) as number) + days);
}
