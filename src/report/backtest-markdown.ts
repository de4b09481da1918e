import type { BacktestResult, ScenarioBacktest } from "../analysis/backtest/result.ts";
import type { SourceResult } from "../analysis/result.ts";
import { backtestAnswer, calibrationColumns, outcomeColumns, outcomeLabel } from "./backtest-cells.ts";
import { type BacktestRun, backtestScope, POOLED, tableNotes } from "./backtest-table.ts";
import { sourceWords } from "./basis-words.ts";
import type { Column } from "./grid.ts";
import { markdownTable } from "./markdown-table.ts";
import { escaped } from "./markdown-text.ts";
import { printableData } from "./printable.ts";

/** A backtest as GitHub Markdown. */
export function backtestMarkdown(raw: BacktestResult, run: BacktestRun): string {
  const result = printableData(raw);
  const blocks = [
    `**${escaped(backtestAnswer(result))}**`,
    ...result.scenarios.flatMap((each) => scenarioBlocks(each, run)),
    tableNotes(result).map(escaped).join("\n"),
    "## Calibration",
    markdownTable(calibrationColumns(result)),
    escaped(POOLED),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function scenarioBlocks(each: ScenarioBacktest, run: BacktestRun): string[] {
  const label: Column = {
    head: ["outcome"],
    align: "left",
    cells: each.outcomes.map((outcome) => outcomeLabel(each, outcome)),
  };
  const sources = each.sources.map((source) => `- ${escaped(reference(source))}`);
  return [
    `## ${escaped(each.title)}`,
    escaped(backtestScope(each, run)),
    markdownTable([label, ...outcomeColumns(each).flat()]),
    ...(sources.length === 0 ? [] : [`### Sources`, sources.join("\n")]),
  ];
}

function reference(source: SourceResult): string {
  return `${source.id}: ${sourceWords(source)}${source.url === null ? "" : `, ${source.url}`}`;
}
