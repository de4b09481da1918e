import type { Condition, Option, Scenario } from "../scenario/scenario.ts";
import { optionsReached } from "../scenario/turns.ts";
import { quantiles } from "./quantiles.ts";
import { estimate, replicateMeans } from "./replicates.ts";
import type { RuleResult } from "./result.ts";
import type { Run } from "./run.ts";

/** What became of each rule of an option and of those it may turn to, in the order in which they are looked at. */
export function ruleResults(scenario: Scenario, run: Run, option: Option): RuleResult[] {
  const index = run.programme.options.findIndex(({ id }) => id === option.id);
  const { fired } = run.outcomes.options[index];
  return writtenRules(scenario, option).map((rule, row) => {
    const days = fired[row];
    const share = estimate(replicateMeans(days.map((day) => (Number.isFinite(day) ? 1 : 0))));
    return { ...rule, fired: share, day: share.mean === 0 ? null : daysOf(days.filter(Number.isFinite)) };
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

function daysOf(days: Float64Array): NonNullable<RuleResult["day"]> {
  const [p5, p50, p95] = quantiles(days, [0.05, 0.5, 0.95]);
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
