import { type Command, Option } from "commander";
import { commandNamed } from "./command-list.ts";
import { deliver, destinations } from "./destinations.ts";
import { combined, EXIT } from "./exit-code.ts";
import { expectApart } from "./expect-apart.ts";
import { type InputOptions, withInputOptions } from "./input-options.ts";
import { share } from "./option-values.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";
import { expectShown, type PlanViewOptions, showsTimeline, withPlanViewOptions } from "./plan-view-options.ts";
import {
  baselineOption,
  jobsOption,
  onlyOptions,
  seedOption,
  setOption,
  worldsOption,
  type RunOptions,
  type ComparedOptions,
} from "./run-options.ts";
import { type PlannedFile, planFile } from "./plan-file.ts";
import { type WorldsPath, worldsPath } from "./worlds-out/worlds-path.ts";
import { PLAN_FORMATS, type PlanFormat, renderPlan } from "./render-plan.ts";
import { begin } from "./threads/progress.ts";
import { type Shard, shard } from "./shards/shard.ts";
import { tellPlanned } from "./tell-planned.ts";

export interface PlanOptions
  extends OutputOptions<PlanFormat>,
    InputOptions,
    RunOptions,
    ComparedOptions,
    PlanViewOptions {
  readonly precision?: number;
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly worldsOut?: WorldsPath;
}

const EXAMPLES = `
Examples:
  relocate plan scenario.yaml                          the comparison as a table
  relocate plan scenario.yaml --json > plan.json       everything, for other programs
  relocate plan scenario.yaml -f csv --hxl             long form, with HXL tags
  relocate plan scenario.yaml -o plan.json -o plan.md  two files, nothing on stdout
  relocate plan scenario.yaml -o plan.xlsx             a workbook for spreadsheets
  relocate plan scenario.yaml --set "threats.rockets.attacks=2 to 5 per year"
  relocate plan scenario.yaml --options stay,full --metrics deaths,cost --sort cost
  relocate plan scenario.yaml --precision 0.5%         as many worlds as that takes
  cat scenario.yaml | relocate plan -

Exit codes: 0 done, 1 the scenario has errors, 2 wrong command line, 3 could not read or write,
4 planned, but a claim with "require" does not hold, 130 interrupted (what is done is printed).`;

/** `relocate plan`: simulates every option of each scenario, compares them, and prints the comparison. */
export function planCommand(finish: (code: number) => void): Command {
  const command = commandNamed("plan")
    .argument("<file...>", "scenario files, or - for stdin")
    .addOption(worldsOption())
    .option(
      "--precision <share>",
      "run until all standard errors of deaths are under this share of the baseline's deaths, such as 0.5% (within --worlds, by default 1,000,000)",
      share,
    )
    .addOption(jobsOption())
    .addOption(
      new Option(
        "--shard <i/n>",
        "only this part of a run split over machines, as JSON for relocate merge; auto: of the job array it runs in",
      )
        .argParser(shard)
        .conflicts(["precision", "hxl", "metrics", "sort", "timeline"]),
    )
    .option(
      "--worlds-out <file>",
      "write a row for each world and option, with the inputs drawn: .parquet, .csv or .ndjson",
      worldsPath,
    )
    .addOption(seedOption())
    .addOption(setOption())
    .addOption(baselineOption())
    .addOption(onlyOptions());
  return withOutputOptions(withInputOptions(withPlanViewOptions(command)), PLAN_FORMATS)
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: PlanOptions) => finish(await plan(files, options, command)));
}

async function plan(files: readonly string[], options: PlanOptions, command: Command): Promise<number> {
  if (options.worldsOut !== undefined && files.length > 1)
    command.error("error: --worlds-out is of one scenario: name one file");
  if (files.filter((file) => file === "-").length > 1) command.error("error: only one file can be read from stdin");
  if (options.shard !== undefined) return planShard(files, { ...options, shard: options.shard }, command);
  const targets = destinations(options, "table", command);
  expectShown(options, targets, command);
  expectApart(files, [...targets, ...worldsFileOf(options)], command);
  const timeline = showsTimeline(options, targets);
  const planned: PlannedFile[] = [];
  const progress = begin(options.quiet === true);
  for (const file of files) {
    const one = await planFile(file, { ...options, worlds: mostWorlds(options, command), timeline, progress }, command);
    progress.clear();
    await tellPlanned(one, options);
    planned.push(one);
    if (one.code === EXIT.interrupted) break;
  }
  const reports = planned.map(({ report }) => report);
  const written = await deliver(targets, options, (format, layout) =>
    renderPlan(format, reports, { ...options, ...layout }),
  );
  return combined([...planned.map(({ code }) => code), written ? EXIT.done : EXIT.impossible]);
}

const MOST_FOR_PRECISION = 1_000_000;

/** A run with an asked precision may take more worlds than the usual, unless their number is given. */
function mostWorlds({ worlds, precision }: PlanOptions, command: Command): number {
  const given = command.getOptionValueSource("worlds") !== "default";
  return precision === undefined || given ? worlds : MOST_FOR_PRECISION;
}

function worldsFileOf({ worldsOut }: PlanOptions): string[] {
  return worldsOut === undefined ? [] : [worldsOut.path];
}

/** Writes the part of a run that is a shard's: one file, as JSON. */
async function planShard(
  files: readonly string[],
  options: PlanOptions & { readonly shard: Shard },
  command: Command,
): Promise<number> {
  if (files.length > 1) command.error("error: --shard is of one scenario: name one file");
  const targets = destinations(options, "json", command);
  if (targets.some(({ format }) => format !== "json"))
    command.error("error: --shard writes JSON for relocate merge, which makes tables of it");
  expectApart(files, [...targets, ...worldsFileOf(options)], command);
  const progress = begin(options.quiet === true);
  const planned = await planFile(files[0], { ...options, timeline: true, progress }, command);
  progress.clear();
  await tellPlanned(planned, options);
  const written = await (planned.shard === undefined && planned.code !== EXIT.interrupted
    ? deliver(
        targets.filter(({ path }) => path === null),
        options,
        (format, layout) => renderPlan(format, [planned.report], { ...options, ...layout }),
      )
    : deliver(targets, options, async () => planned.shard ?? null));
  return combined([planned.code, written ? EXIT.done : EXIT.impossible]);
}
