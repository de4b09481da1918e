import type { BacktestReport } from "../report/backtest-json.ts";
import type { Layout } from "./destinations.ts";

export const BACKTEST_FORMATS = ["table", "json", "csv", "markdown"] as const;

export type BacktestFormat = (typeof BACKTEST_FORMATS)[number];

/** A backtest as text in one format; null where there is nothing to show in it. Only the renderer needed is loaded. */
export async function renderBacktest(
  format: BacktestFormat,
  report: BacktestReport,
  view: Layout,
): Promise<string | null> {
  const { result, run } = report;
  if (format === "json") return (await import("../report/backtest-json.ts")).backtestJson(report);
  if (result === null) return null;
  if (format === "csv") return (await import("../report/backtest-csv.ts")).backtestCsv(result);
  if (format === "markdown") return (await import("../report/backtest-markdown.ts")).backtestMarkdown(result, run);
  return (await import("../report/backtest-table.ts")).backtestTable(result, run, view);
}
