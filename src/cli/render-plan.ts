import type { PlanResult } from "../analysis/result.ts";
import type { PlanReport } from "../report/plan-json.ts";
import type { Layout } from "./destinations.ts";
import type { PlanViewOptions } from "./plan-view-options.ts";

export const PLAN_FORMATS = ["table", "json", "csv", "markdown", "xlsx"] as const;

export type PlanFormat = (typeof PLAN_FORMATS)[number];

export type PlanView = Layout & PlanViewOptions;

type Planned = PlanReport & { readonly result: PlanResult };

/** Plans in one format, as text or bytes; null where there is nothing to show in it. Only the renderer needed is loaded. */
export async function renderPlan(
  format: PlanFormat,
  unsorted: readonly PlanReport[],
  view: PlanView,
): Promise<string | Uint8Array | null> {
  const reports = await sorted(unsorted, view.sort);
  const planned = reports.filter((report): report is Planned => report.result !== null);
  if (format === "json")
    return (await import("../report/plan-json.ts")).planJson(await narrowed(reports, view.metrics));
  if (planned.length === 0) return null;
  if (format === "xlsx")
    return (await import("../report/plan-xlsx.ts")).planXlsx(await narrowed(planned, view.metrics));
  if (format === "csv") return csv(await narrowed(planned, view.metrics), view);
  return (await Promise.all(planned.map((report) => page(format, report, view)))).join("\n");
}

async function page(format: "table" | "markdown", { result, run }: Planned, view: PlanView): Promise<string> {
  if (format === "markdown") return (await import("../report/plan-markdown.ts")).planMarkdown(result, run, view);
  return (await import("../report/plan-table.ts")).planTable(result, run, view);
}

async function csv(plans: readonly Planned[], { hxl }: PlanView): Promise<string> {
  const { planCsv } = await import("../report/plan-csv.ts");
  return planCsv(
    plans.map(({ input, result }) => ({ file: input.file, result })),
    { hxl: hxl === true },
  );
}

async function narrowed<Report extends PlanReport>(
  reports: readonly Report[],
  metrics: readonly string[] | undefined,
): Promise<Report[]> {
  if (metrics === undefined) return [...reports];
  const { selectMetrics } = await import("../report/select-metrics.ts");
  return reports.map((report) => ({ ...report, result: report.result && selectMetrics(report.result, metrics) }));
}

async function sorted(reports: readonly PlanReport[], metric: string | undefined): Promise<PlanReport[]> {
  if (metric === undefined) return [...reports];
  const { sortOptions } = await import("../report/sort-options.ts");
  return reports.map((report) => ({ ...report, result: report.result && sortOptions(report.result, metric) }));
}
