import type { Command } from "commander";
import { commandNamed } from "./command-list.ts";
import { deliver, destinations } from "./destinations.ts";
import { combined, EXIT, requirementsCode } from "./exit-code.ts";
import { expectApart } from "./expect-apart.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";
import { expectShown, type PlanViewOptions, showsTimeline, withPlanViewOptions } from "./plan-view-options.ts";
import { checkRequest } from "./check-request.ts";
import { PLAN_FORMATS, type PlanFormat, renderPlan } from "./render-plan.ts";
import { tellPlanned } from "./tell-planned.ts";

type MergeOptions = OutputOptions<PlanFormat> & PlanViewOptions;

const EXAMPLES = `
Examples:
  relocate plan scenario.yaml -n 1000000 --shard 1/2 -o shard-1.json
  relocate plan scenario.yaml -n 1000000 --shard 2/2 -o shard-2.json
  relocate merge shard-*.json                          the table, as of one run
  relocate merge shard-*.json --json > plan.json

Exit codes: 0 done, 2 wrong command line, 3 could not read or write, or the shards do not make one run,
4 merged, but a claim with "require" does not hold.`;

/** `relocate merge`: one plan from the shards of a run. */
export function mergeCommand(finish: (code: number) => void): Command {
  const command = commandNamed("merge").argument("<shard...>", "files written by plan --shard, all of one run");
  return withOutputOptions(withPlanViewOptions(command), PLAN_FORMATS)
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: MergeOptions) => finish(await merge(files, options, command)));
}

async function merge(files: readonly string[], options: MergeOptions, command: Command): Promise<number> {
  const targets = destinations(options, "table", command);
  expectShown(options, targets, command);
  expectApart(files, targets, command);
  const { mergeShards } = await import("./shards/merge-shards.ts");
  const { report, scenario } = await mergeShards(files, showsTimeline(options, targets));
  if (scenario !== null) checkRequest(scenario, options, command);
  const code = scenario === null ? EXIT.impossible : requirementsCode(report.result?.claims ?? []);
  await tellPlanned({ report, code, text: null }, options);
  const written = await deliver(targets, options, (format, layout) =>
    renderPlan(format, [report], { ...options, ...layout }),
  );
  return combined([code, written ? EXIT.done : EXIT.impossible]);
}
