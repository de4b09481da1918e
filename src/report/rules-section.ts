import type { PlanResult } from "../analysis/result.ts";
import { type Column, columnWidth, grid, gridWidth } from "./grid.ts";
import { RULE_DAY, RULES_TITLE, ruleColumns, rulesOf } from "./rule-columns.ts";
import { noted, section, type TextStyle } from "./section.ts";

/** When the rules of options fire: how often, and on which day. Nothing where no option has any. */
export function rulesSection(result: PlanResult, style: TextStyle): string[] {
  const rules = rulesOf(result);
  if (rules.length === 0) return [];
  const table = grid(fitted(ruleColumns(rules), style.width));
  return section(RULES_TITLE, [table, noted(table, [["day", RULE_DAY]], style)], style);
}

/** What a rule waits for is wrapped into what the others leave of the width; ids stay whole. */
function fitted([option, when, ...others]: readonly Column[], width: number): Column[] {
  const room = width - gridWidth([option, ...others]) - 2;
  return [option, { ...when, width: Math.min(columnWidth(when), Math.max(12, room)) }, ...others];
}
