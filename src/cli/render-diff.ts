import type { DiffReport } from "../report/diff-json.ts";
import type { Layout } from "./destinations.ts";

export const DIFF_FORMATS = ["table", "json", "markdown"] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** A diff as text in one format; null where there is nothing to show in it. Only the renderer needed is loaded. */
export async function renderDiff(
  format: DiffFormat,
  report: DiffReport,
  view: Layout & { readonly metrics?: readonly string[] | undefined },
): Promise<string | null> {
  if (format === "json") return (await import("../report/diff-json.ts")).diffJson(report);
  if (report.result === null) return null;
  if (format === "markdown")
    return (await import("../report/diff-markdown.ts")).diffMarkdown(report.result, report.run, view);
  return (await import("../report/diff-table.ts")).diffTable(report.result, report.run, view);
}
