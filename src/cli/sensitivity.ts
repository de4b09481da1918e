import { type Command, Option } from "commander";
import { commandNamed } from "./command-list.ts";
import type { NeedsReading } from "../analysis/sensitivity/study.ts";
import { deliver, destinations } from "./destinations.ts";
import { combined, EXIT } from "./exit-code.ts";
import { expectApart } from "./expect-apart.ts";
import { type InputOptions, withInputOptions } from "./input-options.ts";
import { money, months, pair, repeated, studyWorlds } from "./option-values.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";
import {
  baselineOption,
  jobsOption,
  onlyOptions,
  seedOption,
  setOption,
  type RunOptions,
  type ComparedOptions,
} from "./run-options.ts";
import { renderSensitivity, SENSITIVITY_FORMATS, type SensitivityFormat } from "./render-sensitivity.ts";
import { sensitivityFile } from "./sensitivity-file.ts";
import { tellPlanned } from "./tell-planned.ts";

export interface SensitivityOptions
  extends OutputOptions<SensitivityFormat>,
    InputOptions,
    RunOptions,
    ComparedOptions {
  readonly needs: NeedsReading;
  readonly between?: readonly [string, string];
  readonly metric: string;
  readonly on?: readonly string[];
  readonly times?: readonly string[];
  readonly valuePerDeathAverted?: number;
  readonly watch?: readonly number[];
  readonly jobs?: number;
}

const EXAMPLES = `
Examples:
  relocate sensitivity scenario.yaml                     what would change the answer
  relocate sensitivity scenario.yaml --between partial,stay --needs met
  relocate sensitivity scenario.yaml --between partial,stay --on '$crowding' --on '$escalation'
  relocate sensitivity scenario.yaml --between full,stay --metric cost --on costs.0.amount
  relocate sensitivity scenario.yaml --times threats.rockets.attacks
  relocate sensitivity scenario.yaml --value-per-death-averted 1M --watch 3,12 --json

A quantity is named by its path, an assumption by its $name (quoted, for the shell). --on with one
quantity looks for its break-even in all worlds, with two for the curve along which the options tie.

Exit codes: 0 done, 1 the scenario has errors, 2 wrong command line, 3 could not read or write,
4 done, but a claim with "require" does not hold.`;

/** `relocate sensitivity`: what would change the answer of a plan, and what is worth finding out. */
export function sensitivityCommand(finish: (code: number) => void): Command {
  const command = commandNamed("sensitivity")
    .argument("<file>", "scenario file, or - for stdin")
    .option("-n, --worlds <n>", "simulated worlds, 256 or more", studyWorlds, 16384)
    .addOption(jobsOption())
    .addOption(seedOption())
    .addOption(setOption())
    .addOption(baselineOption())
    .addOption(onlyOptions())
    .addOption(
      new Option("--needs <how>", "needs fail by their chances, or are met")
        .choices(["weighed", "met"])
        .default("weighed"),
    )
    .option("--between <a,b>", "two options to hold against each other (default: the two best)", pair)
    .option("--metric <id>", "what the two are compared on for break-even", "deaths")
    .option("--on <path>", "break-even in this quantity (repeatable: two give a curve)", repeated)
    .option("--times <path>", "break-even in a multiplier on this quantity", repeated)
    .option("--value-per-death-averted <money>", "worth of information in money too, such as 1M", money)
    .option("--watch <months>", "worth of watching attacks for so long, such as 3,12 (default: 6)", months);
  return withOutputOptions(withInputOptions(command), SENSITIVITY_FORMATS)
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: SensitivityOptions) => finish(await run(file, options, command)));
}

async function run(file: string, options: SensitivityOptions, command: Command): Promise<number> {
  const targets = destinations(options, "table", command);
  expectApart([file], targets, command);
  expectCurve(quantitiesAsked(options), command);
  const analysed = await sensitivityFile(file, options, command);
  await tellPlanned(analysed, options);
  const written = await deliver(targets, options, (format, layout) =>
    renderSensitivity(format, analysed.report, layout),
  );
  return combined([analysed.code, written ? EXIT.done : EXIT.impossible]);
}

/** Ends with a usage error where the quantities asked for give no curve. */
function expectCurve(asked: readonly { readonly path: string }[], command: Command): void {
  if (asked.length > 2) command.error("error: --on and --times: at most two quantities, which give a curve");
  if (asked.length === 2 && asked[0]?.path === asked[1]?.path)
    command.error(`error: --on and --times: ${asked[0]?.path} is named twice; a curve is of two quantities`);
}

/** Those to be set, then those to be multiplied. */
export function quantitiesAsked({ on = [], times = [] }: SensitivityOptions): { path: string; times: boolean }[] {
  return [...on.map((path) => ({ path, times: false })), ...times.map((path) => ({ path, times: true }))];
}
