import type { OptionResult, PlanResult, RuleResult } from "../analysis/result.ts";
import { grouped, NOTHING, percent } from "./digits.ts";
import type { Column } from "./grid.ts";

/** Over the rules of options, wherever they are shown. */
export const RULES_TITLE = "When rules fire";

/** What a day of a rule is. */
export const RULE_DAY = "day: median and 5-95%, of the worlds where the rule fires.";

/** A rule, with the option in whose course it may fire. */
export interface OptionRule {
  readonly option: OptionResult;
  readonly rule: RuleResult;
}

/** The rules of every option, in order. */
export function rulesOf({ options }: PlanResult): OptionRule[] {
  return options.flatMap((option) => (option.rules ?? []).map((rule) => ({ option, rule })));
}

/** What a rule leads to: the option it turns to, or moves written with it. */
export function leadsTo({ turnsTo }: RuleResult): string {
  return turnsTo ?? "own moves";
}

/** A row for each rule: of which option, what it waits for, what it leads to, share of worlds, day. */
export function ruleColumns(rows: readonly OptionRule[]): Column[] {
  const text = (head: string, cell: (row: OptionRule) => string): Column => {
    return { head: [head], align: "left", cells: rows.map(cell) };
  };
  const number = (head: string[], cell: (rule: RuleResult) => string): Column => {
    return { head, align: "right", cells: rows.map(({ rule }) => cell(rule)) };
  };
  return [
    text("option", ({ option: { id }, rule }) => (rule.option === id ? id : `${id}, as ${rule.option}`)),
    text("when", ({ rule }) => rule.when),
    text("then", ({ rule }) => leadsTo(rule)),
    number(["fires in", "worlds"], ({ fired }) => percent(fired.mean)),
    number(["day", "median"], ({ day }) => (day === null ? NOTHING : grouped(day.p50, 0))),
    number(["day", "5-95%"], ({ day }) => (day === null ? NOTHING : `${grouped(day.p5, 0)} to ${grouped(day.p95, 0)}`)),
  ];
}
