import type { PlanResult } from "../../analysis/result.ts";
import { RULE_DAY, RULES_TITLE, ruleColumns, rulesOf } from "../rule-columns.ts";
import { colourOf } from "./colours.ts";
import { type Markup, html } from "./markup.ts";
import { section } from "./section.ts";
import { table } from "./tables.ts";

/** When the rules of options fire, heading and all: whoever leaves out the options that have rules sees none of it. */
export function rulesPart(result: PlanResult): Markup {
  const rules = rulesOf(result);
  if (rules.length === 0) return html``;
  const colours = rules.map(({ option }) => colourOf(result, option.id));
  const rows = table("Rules: how often each fires, and when", ruleColumns(rules), (row) => `swatch ${colours[row]}`);
  return section(RULES_TITLE, "", html`${rows}<p class="notes">${RULE_DAY}</p>`);
}
