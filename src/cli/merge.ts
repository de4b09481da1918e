import type { Command } from "commander";
import { commandNamed } from "./command-list.ts";
import { deliver, destinations } from "./destinations.ts";
import { combined, EXIT } from "./exit-code.ts";
import { list } from "./option-values.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";
import { checkRequest } from "./check-request.ts";
import { PLAN_ENDINGS, PLAN_FORMATS, type PlanFormat, renderPlan } from "./render-plan.ts";
import { say } from "./streams.ts";
import { tellPlanned } from "./tell-planned.ts";

interface MergeOptions extends OutputOptions<PlanFormat> {
  readonly metrics?: readonly string[];
  readonly sort?: string;
  readonly hxl?: true;
  readonly timeline?: boolean;
}

const EXAMPLES = `
Examples:
  relocate plan scenario.yaml -n 1000000 --shard 1/2 -o shard-1.json
  relocate plan scenario.yaml -n 1000000 --shard 2/2 -o shard-2.json
  relocate merge shard-*.json                          the table, as of one run
  relocate merge shard-*.json --json > plan.json

Exit codes: 0 done, 2 wrong command line, 3 could not read or write, or the shards do not make one run,
4 merged, but a claim with "require" does not hold.`;

/** Formats that show the timeline unasked, as of a plan. */
const TIMELINED = new Set<PlanFormat>(["json", "xlsx"]);

/** `relocate merge`: one plan from the shards of a run. */
export function mergeCommand(finish: (code: number) => void): Command {
  const command = commandNamed("merge")
    .argument("<shard...>", "files written by plan --shard, all of one run")
    .option("--metrics <ids>", "these metrics as columns, such as deaths,cost,days_to_90_percent", list)
    .option("--sort <metric>", "order the options by a metric, the best first")
    .option("--timeline", "in the table: people at risk over time, as a picture")
    .option("--hxl", "with CSV: a row of HXL tags below the header");
  return withOutputOptions(command, PLAN_FORMATS, PLAN_ENDINGS)
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: MergeOptions) => finish(await merge(files, options, command)));
}

async function merge(files: readonly string[], options: MergeOptions, command: Command): Promise<number> {
  const targets = destinations(options, "table", command);
  const { mergeShards } = await import("./shards/merge-shards.ts");
  const merged = await mergeShards(
    files,
    options.timeline === true || targets.some(({ format }) => TIMELINED.has(format)),
  );
  if ("problems" in merged) {
    for (const problem of merged.problems) say(`relocate: ${problem}\n`);
    return EXIT.impossible;
  }
  const { report, scenario } = merged;
  checkRequest(scenario, options, command);
  const unmet = report.result?.claims.some(({ holds }) => holds === false);
  const code = unmet ? EXIT.unmet : EXIT.done;
  await tellPlanned({ report, code, text: null }, options);
  const written = await deliver(targets, options, (format, layout) =>
    renderPlan(format, [report], { ...options, ...layout }),
  );
  return combined([code, written ? EXIT.done : EXIT.impossible]);
}
