import type { PlanResult } from "../analysis/result.ts";
import type { PlanReport } from "./plan-json.ts";
import { aboutSheet } from "./sheets/about-sheet.ts";
import { assumptionsSheet, evidenceSheet, sourcesSheet } from "./sheets/basis-sheets.ts";
import { claimsSheet } from "./sheets/claims-sheet.ts";
import { optionsSheet } from "./sheets/options-sheet.ts";
import { outcomesSheet } from "./sheets/outcomes-sheet.ts";
import { rulesSheet } from "./sheets/rules-sheet.ts";
import { timelineSheet } from "./sheets/timeline-sheet.ts";
import { workbook } from "./workbook.ts";

export type Planned = PlanReport & { readonly result: PlanResult };

/** Plans as an Excel workbook: the comparison, every figure, rules, the course of time, claims, and what it all rests on. */
export function planXlsx(plans: readonly Planned[]): Promise<Uint8Array> {
  const sheets = [
    aboutSheet(plans),
    optionsSheet(plans),
    outcomesSheet(plans),
    rulesSheet(plans),
    timelineSheet(plans),
    claimsSheet(plans),
    assumptionsSheet(plans),
    evidenceSheet(plans),
    sourcesSheet(plans),
  ];
  return workbook(sheets.filter(({ rows }) => rows.length > 0));
}
