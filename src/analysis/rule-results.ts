import type { Condition, Option, Scenario } from "../scenario/scenario.ts";
import { optionsReached } from "../scenario/turns.ts";
import { type Column, columnOf, whetherFinite } from "./block.ts";
import { estimate, meansOverReplicates } from "./replicates.ts";
import type { RuleResult } from "./result.ts";
import type { Run } from "./run.ts";
import type { Histogram } from "./statistics/histogram.ts";
import { histogramQuantiles } from "./statistics/histogram-quantiles.ts";

/** What became of each rule of an option and of those it may turn to, in the order in which they are looked at. */
export function ruleResults(scenario: Scenario, run: Run, option: Option): RuleResult[] {
  const index = run.programme.options.findIndex(({ id }) => id === option.id);
  return writtenRules(scenario, option).map((rule, row) => {
    const days: Column = {
      name: `${option.id}: day rule ${row} fires`,
      of: ({ outcomes }) => outcomes.options[index].fired[row],
    };
    const known = run.statistics.histogram({
      name: `${days.name}, where it does`,
      of: (block) => columnOf(block, days).filter(Number.isFinite),
    });
    return { ...rule, fired: estimate(meansOverReplicates(run.statistics, whetherFinite(days))), day: daysOf(known) };
  });
}

/** The rules of an option and of those it may turn to, in the order in which the programme has them. */
export function writtenRules({ options }: Scenario, option: Option): Omit<RuleResult, "fired" | "day">[] {
  return optionsReached(options, option).flatMap(({ id, rules }) =>
    rules.map(({ when, turn }) => ({
      option: id,
      when: conditionWords(when),
      turnsTo: turn.kind === "option" ? turn.id : null,
    })),
  );
}

function daysOf(days: Histogram): RuleResult["day"] {
  if (days.finite === 0) return null;
  const [p5, p50, p95] = histogramQuantiles(days, [0.05, 0.5, 0.95]);
  return { p5, p50, p95 };
}

/** In the scenario's words, numbers as written. */
export function conditionWords(when: Condition): string {
  switch (when.kind) {
    case "date":
      return `date: ${when.day.written}`;
    case "opens":
      return `${when.offer} opens`;
    default:
      return `${when.kind}: ${when.count.written}${when.at.length === 0 ? "" : ` at ${when.at.join(", ")}`}`;
  }
}
