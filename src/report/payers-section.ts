import type { PlanResult } from "../analysis/result.ts";
import { displayWidth } from "./display-width.ts";
import { grid, pages } from "./grid.ts";
import { budgetNote, PAYERS_TITLE, payersColumns } from "./payers-columns.ts";
import { labelColumn } from "./plan-columns.ts";
import { SAVES } from "./notes.ts";
import { noted, section, type TextStyle } from "./section.ts";
import { wrap } from "./wrap.ts";

/** Who pays: what each option costs each payer, and the chance that a payer's budget is exceeded. */
export function payersSection(result: PlanResult, style: TextStyle): string[] {
  const groups = payersColumns(result, nameLines);
  if (groups.length === 0) return [];
  const tables = pages(labelColumn(result), groups, style.width).map(grid).join("\n\n");
  return section(PAYERS_TITLE, [tables, noted(tables, [SAVES, ["over budget", budgetNote(result)]], style)], style);
}

/** A payer's name as narrow as its longest word lets it be, within reason. */
function nameLines(name: string): string[] {
  return wrap(name, Math.min(16, Math.max(9, ...name.split(" ").map(displayWidth))));
}
