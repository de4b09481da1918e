import type { Planned } from "../plan-xlsx.ts";
import { leadsTo, type OptionRule, rulesOf } from "../rule-columns.ts";
import { type Sheet, type SheetColumn, sheet } from "../workbook.ts";
import { type Of, rowsOf, withFile } from "./with-file.ts";

type Row = Of<OptionRule>;

const DAY = { unit: "since start, where it fires", format: "#,##0", width: 16 } as const;

/** What became of each rule of each option: what it waits for and leads to, how often it fires, and when. */
export function rulesSheet(plans: readonly Planned[]): Sheet {
  const columns: SheetColumn<Row>[] = [
    { head: "option", width: 22, cell: ({ option }) => option.id },
    { head: "written in", width: 22, cell: ({ rule }) => rule.option },
    { head: "when", width: 44, cell: ({ rule }) => rule.when },
    { head: "then", width: 22, cell: ({ rule }) => leadsTo(rule) },
    { head: "fires", unit: "share of worlds", format: "0.0%", cell: ({ rule }) => rule.fired.mean },
    { head: "se", unit: "share of worlds", format: "0.00%", cell: ({ rule }) => rule.fired.se },
    { head: "day, p5", ...DAY, cell: ({ rule }) => rule.day?.p5 ?? null },
    { head: "day, median", ...DAY, cell: ({ rule }) => rule.day?.p50 ?? null },
    { head: "day, p95", ...DAY, cell: ({ rule }) => rule.day?.p95 ?? null },
  ];
  return sheet("Rules", withFile(plans, columns), rowsOf(plans, rulesOf));
}
