import type { OptionResult, PlanResult, RuleResult } from "../analysis/result.ts";
import { grouped, NOTHING, percent } from "./digits.ts";
import { type Column, columnWidth, grid, gridWidth } from "./grid.ts";
import { noted, section, type TextStyle } from "./section.ts";

/** When the rules of options fire: how often, and on which day. Nothing where no option has any. */
export function rulesSection(result: PlanResult, style: TextStyle): string[] {
  const columns = ruleColumns(result);
  if (columns.length === 0) return [];
  const table = grid(fitted(columns, style.width));
  return section("When rules fire", [table, noted(table, [["day", DAY]], style)], style);
}

const DAY = "day: median and 5-95%, of the worlds where the rule fires.";

/** A row for each rule: of which option, what it waits for, what it leads to, share of worlds, day. */
export function ruleColumns({ options }: PlanResult): Column[] {
  const rows = options.flatMap((option) => (option.rules ?? []).map((rule) => ({ option, rule })));
  if (rows.length === 0) return [];
  const text = (head: string, cell: (option: OptionResult, rule: RuleResult) => string): Column => ({
    head: [head],
    align: "left",
    cells: rows.map(({ option, rule }) => cell(option, rule)),
  });
  const number = (head: string[], cell: (rule: RuleResult) => string): Column => ({
    head,
    align: "right",
    cells: rows.map(({ rule }) => cell(rule)),
  });
  return [
    text("option", ({ id }, rule) => (rule.option === id ? id : `${id}, as ${rule.option}`)),
    text("when", (_, rule) => rule.when),
    text("then", (_, rule) => rule.turnsTo ?? "own moves"),
    number(["fires in", "worlds"], ({ fired }) => percent(fired.mean)),
    number(["day", "median"], ({ day }) => (day === null ? NOTHING : grouped(day.p50, 0))),
    number(["day", "5-95%"], ({ day }) => (day === null ? NOTHING : `${grouped(day.p5, 0)} to ${grouped(day.p95, 0)}`)),
  ];
}

/** What a rule waits for is wrapped into what the others leave of the width; ids stay whole. */
function fitted([option, when, ...others]: readonly Column[], width: number): Column[] {
  const room = width - gridWidth([option, ...others]) - 2;
  return [option, { ...when, width: Math.min(columnWidth(when), Math.max(12, room)) }, ...others];
}
