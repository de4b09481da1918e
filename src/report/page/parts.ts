import type { ReportData } from "../../analysis/report-data.ts";
import { CAUTION, planAnswer } from "../answer.ts";
import { printableData } from "../printable.ts";
import { claimsPart } from "./claims-part.ts";
import { dotCharts } from "./dot-chart.ts";
import { fanCharts } from "./fan-chart.ts";
import { frontierChart, frontierWords } from "./frontier-chart.ts";
import { type Markup, html } from "./markup.ts";
import { payersChart } from "./payers-chart.ts";
import { rulesPart } from "./rules-part.ts";
import { comparisonTable } from "./tables.ts";

/** The parts of a page that change with the figures, by the ids of their places. */
export type PartId = "answer" | "comparison" | "rules" | "deaths" | "risk" | "frontier" | "payers" | "claims";

/** Every changing part of a page for some figures; the page is made of them, and renews them when figures change. */
export function partsOf(raw: ReportData): Record<PartId, Markup> {
  const data = { result: printableData(raw.result), deaths: raw.deaths };
  const { result } = data;
  return {
    answer: html`<p class="answer">${planAnswer(result)}</p><p class="caution">${CAUTION}</p>`,
    comparison: comparisonTable(result),
    rules: rulesPart(result),
    deaths: dotCharts(data),
    risk: fanCharts(result),
    frontier: html`${frontierChart(result)}${frontierWords(result)}`,
    payers: payersChart(result),
    claims: claimsPart(result.claims),
  };
}
