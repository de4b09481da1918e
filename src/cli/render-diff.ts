import type { DiffReport } from "../report/diff-json.ts";
import type { Layout } from "./destinations.ts";

export const DIFF_FORMATS = ["table", "json", "csv", "markdown"] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** What of a diff is shown, and how. */
export interface DiffView {
  readonly metrics?: readonly string[];
  readonly hxl?: true;
}

/** A diff as text in one format; null where there is nothing to show in it. Only the renderer needed is loaded. */
export async function renderDiff(
  format: DiffFormat,
  report: DiffReport,
  view: Layout & DiffView,
): Promise<string | null> {
  if (format === "json") return (await import("../report/diff-json.ts")).diffJson(report);
  if (report.result === null) return null;
  if (format === "csv")
    return (await import("../report/diff-csv.ts")).diffCsv(report.result, { hxl: view.hxl === true });
  if (format === "markdown")
    return (await import("../report/diff-markdown.ts")).diffMarkdown(report.result, report.run, view);
  return (await import("../report/diff-table.ts")).diffTable(report.result, report.run, view);
}
