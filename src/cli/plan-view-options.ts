import type { Command } from "commander";
import { hxlOption } from "./hxl-option.ts";
import { list } from "./option-values.ts";

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
    .option("--metrics <ids>", "these metrics as columns, such as deaths,cost,days_to_90_percent", list)
    .option("--sort <metric>", "order the options by a metric, the best first")
    .option("--timeline", "in the table: people at risk over time, as a picture")
    .addOption(hxlOption());
}
