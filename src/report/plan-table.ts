import type { PlanResult, PlanRun } from "../analysis/result.ts";
import { planAnswer } from "./answer.ts";
import { basisSections, optionsSection } from "./basis-section.ts";
import { claimsSection } from "./claims-section.ts";
import { type Column, columnWidth, grid, gridWidth, pages } from "./grid.ts";
import { payersSection } from "./payers-section.ts";
import { picturesSection } from "./pictures-section.ts";
import { labelColumn, planColumns } from "./plan-columns.ts";
import { PLAN_NOTES } from "./plan-notes.ts";
import { planScope } from "./plan-scope.ts";
import { printableData } from "./printable.ts";
import { rulesSection } from "./rules-section.ts";
import { chalkFor } from "./chalk-for.ts";
import { noted, paragraph, section, type TextStyle } from "./section.ts";

export interface PlanTableStyle extends TextStyle {
  /** Metric ids that become the columns, instead of what decides. */
  readonly metrics?: readonly string[] | undefined;
  /** Whether people at risk over time are shown, where days were noted. */
  readonly timeline?: boolean | undefined;
}

/** A plan for people to read: the answer, the comparison, who pays, the claims, and what it all rests on. */
export function planTable(raw: PlanResult, run: PlanRun, style: PlanTableStyle): string {
  const result = printableData(raw);
  const sections = [
    head(result, run, style),
    paragraph(planAnswer(result), style),
    ...comparison(result, style),
    ...(style.metrics === undefined ? picturesSection(result, style) : []),
    ...optionsSection(result, style),
    ...rulesSection(result, style),
    ...payersSection(result, style),
    ...claimsSection(result.claims, style),
    ...basisSections(result, style),
  ];
  return `${sections.join("\n\n")}\n`;
}

function head(result: PlanResult, run: PlanRun, style: TextStyle): string {
  return `${chalkFor(style.colour).bold(paragraph(result.scenario.title, style))}\n${paragraph(planScope(result, run), style)}`;
}

function comparison(result: PlanResult, style: PlanTableStyle): string[] {
  const dealt = pages(labelColumn(result), planColumns(result, style.metrics), style.width);
  const tables = dealt
    .map((columns, i) => grid(i === 0 ? withTitles(result, columns, style.width) : columns))
    .join("\n\n");
  return section(
    "Options compared, each carried out with its needs met",
    [tables, noted(tables, PLAN_NOTES, style)],
    style,
  );
}

function withTitles(result: PlanResult, columns: Column[], width: number): Column[] {
  const room = width - gridWidth(columns) - 2;
  const titles: Column = { head: ["title"], align: "left", cells: result.options.map(({ title }) => title) };
  if (room < 24) return columns;
  const [label, ...rest] = columns as [Column, ...Column[]];
  return [label, { ...titles, width: Math.min(room, columnWidth(titles)) }, ...rest];
}
