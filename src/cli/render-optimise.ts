import type { OptimiseResult } from "../optimise/result.ts";
import type { ScenarioReport } from "../report/scenario-report.ts";
import type { Layout } from "./destinations.ts";

export const OPTIMISE_FORMATS = ["table", "json", "csv", "markdown"] as const;
export type OptimiseFormat = (typeof OPTIMISE_FORMATS)[number];

/** What optimising found as text in one format; null where there is nothing to show in it. Only the renderer needed is loaded. */
export async function renderOptimise(
  format: OptimiseFormat,
  report: ScenarioReport<OptimiseResult>,
  layout: Layout,
): Promise<string | null> {
  if (format === "json") return (await import("../report/scenario-report.ts")).scenarioJson("optimise", report);
  const { result, run } = report;
  if (result === null) return null;
  if (format === "csv") return (await import("../report/optimise-csv.ts")).optimiseCsv(result);
  if (format === "markdown") return (await import("../report/optimise-markdown.ts")).optimiseMarkdown(result, run);
  return (await import("../report/optimise-table.ts")).optimiseTable(result, run, layout);
}
