import type { SensitivityResult } from "../analysis/sensitivity/result.ts";
import type { ScenarioReport } from "../report/scenario-report.ts";
import type { Layout } from "./destinations.ts";

export const SENSITIVITY_FORMATS = ["table", "json", "csv", "markdown"] as const;

export type SensitivityFormat = (typeof SENSITIVITY_FORMATS)[number];

/** A sensitivity as text in one format; null where there is nothing to show in it. Only the renderer needed is loaded. */
export async function renderSensitivity(
  format: SensitivityFormat,
  report: ScenarioReport<SensitivityResult>,
  layout: Layout,
): Promise<string | null> {
  if (format === "json") return (await import("../report/scenario-report.ts")).scenarioJson("sensitivity", report);
  const { result, run } = report;
  if (result === null) return null;
  if (format === "csv") return (await import("../report/sensitivity-csv.ts")).sensitivityCsv(result);
  if (format === "markdown")
    return (await import("../report/sensitivity-markdown.ts")).sensitivityMarkdown(result, run);
  return (await import("../report/sensitivity-table.ts")).sensitivityTable(result, run, layout);
}
