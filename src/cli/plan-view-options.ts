import type { Command } from "commander";
import type { Destination } from "./destinations.ts";
import { expectCsv, hxlOption } from "./hxl-option.ts";
import { list } from "./option-values.ts";
import type { PlanFormat } from "./render-plan.ts";

/** What of a plan is shown, and how. */
export interface PlanViewOptions {
  readonly metrics?: readonly string[];
  readonly sort?: string;
  readonly hxl?: true;
  readonly timeline?: boolean;
}

/** Adds the options of the commands that show a plan. */
export function withPlanViewOptions(command: Command): Command {
  return command
    .option(
      "--metrics <ids>",
      "these metrics as columns, such as deaths,cost,days_to_90_percent (the README lists them)",
      list,
    )
    .option("--sort <metric>", "order the options by a metric, the best first")
    .option("--timeline", "in the table: people at risk over time, as a picture")
    .addOption(hxlOption());
}

/** Formats that hold the timeline unasked. */
const TIMELINED = new Set<PlanFormat>(["json", "xlsx"]);

/** Whether the timeline is shown. */
export function showsTimeline({ timeline }: PlanViewOptions, targets: readonly Destination<PlanFormat>[]): boolean {
  return timeline === true || targets.some(({ format }) => TIMELINED.has(format));
}

/** A usage error where something is to be shown that none of the formats shows, or a workbook to be printed. */
export function expectShown(
  options: PlanViewOptions,
  targets: readonly Destination<PlanFormat>[],
  command: Command,
): void {
  expectCsv(options, targets, command);
  if (options.timeline && targets.every(({ format }) => format !== "table" && !TIMELINED.has(format)))
    command.error("error: --timeline adds a picture to the table: add --format table");
  if (targets.some(({ format, path }) => format === "xlsx" && path === null))
    command.error("error: a workbook is written to a file: -o xlsx=plan.xlsx");
}
