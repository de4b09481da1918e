import type { Metric } from "../metrics-catalogue.ts";

/** How a spreadsheet shows the values of a metric. */
export function numberFormat({ kind, decimals }: Metric): string {
  if (kind === "share") return "0%";
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}
