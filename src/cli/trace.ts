import { type Command, InvalidArgumentError, Option } from "commander";
import { commandNamed } from "./command-list.ts";
import { version } from "../../package.json";
import type { TraceResult } from "../analysis/trace-result.ts";
import type { TraceReport } from "../report/trace-json.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { expectKnown } from "./check-request.ts";
import { deliver, destinations, type Layout } from "./destinations.ts";
import { EXIT } from "./exit-code.ts";
import { expectApart } from "./expect-apart.ts";
import { type InputOptions, withInputOptions } from "./input-options.ts";
import { worldNumber, worlds } from "./option-values.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";
import { seedOption, setOption, type RunOptions } from "./run-options.ts";
import { loadScenario } from "./load-scenario.ts";

const FORMATS = ["table", "json"] as const;

interface TraceOptions extends OutputOptions<(typeof FORMATS)[number]>, InputOptions, RunOptions {
  readonly option?: string;
  readonly world?: number;
  readonly quantile: number;
}

const EXAMPLES = `
Examples:
  relocate trace scenario.yaml --option full                  the median of its deaths
  relocate trace scenario.yaml --option full --quantile 0.95  one of the worst twentieth
  relocate trace scenario.yaml --option full --world 4711     a world by its number
  relocate trace scenario.yaml --option full --json | jq .result.events

The totals are that world's row in the simulation, whatever the number of worlds.

Exit codes: 0 done, 1 the scenario has errors, 2 wrong command line, 3 could not read or write.`;

/** `relocate trace`: tells one option in one world, event by event. */
export function traceCommand(finish: (code: number) => void): Command {
  const command = commandNamed("trace")
    .argument("<file>", "a scenario file, or - for stdin")
    .option("--option <id>", "the option to tell (needed)")
    .option("--world <n>", "the world with this number, from 0", worldNumber)
    .addOption(
      new Option("--quantile <p>", "the world at this quantile of the option's deaths")
        .argParser(probability)
        .default(0.5)
        .conflicts("world"),
    )
    .addOption(
      new Option("-n, --worlds <n>", "worlds among which the quantile is looked for")
        .argParser(worlds)
        .default(16384)
        .conflicts("world"),
    )
    .addOption(seedOption())
    .addOption(setOption());
  return withOutputOptions(withInputOptions(command), FORMATS)
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: TraceOptions) => finish(await tell(file, options, command)));
}

async function tell(file: string, options: TraceOptions, command: Command): Promise<number> {
  const targets = destinations(options, "table", command);
  expectApart([file], targets, command);
  const read = await loadScenario(file, options);
  const result = read.scenario === null ? null : await traceOf(read.scenario, options, command);
  const { inputs, diagnostics } = read;
  const report = { version, inputs, diagnostics, result };
  const written = await deliver(targets, options, (format, layout) => render(format, report, layout));
  if (!written) return EXIT.impossible;
  return read.scenario === null ? read.code : EXIT.done;
}

async function traceOf(scenario: Scenario, options: TraceOptions, command: Command): Promise<TraceResult> {
  const { seed: of, world, quantile, worlds: among } = options;
  const option = optionToTell(scenario, options, command);
  const { trace } = await import("../analysis/trace.ts");
  return trace(scenario, { option, seed: of, world: world ?? { quantile, worlds: among } });
}

/** Ends with a usage error where no option is named, and says which there are: nobody knows their ids by heart. */
function optionToTell(scenario: Scenario, { option }: TraceOptions, command: Command): string {
  const known = [...scenario.options.keys()];
  if (option === undefined) return command.error(`error: name the option to tell with --option: ${known.join(", ")}`);
  expectKnown("--option", [option], known, command);
  return option;
}

async function render(format: (typeof FORMATS)[number], report: TraceReport, layout: Layout): Promise<string | null> {
  if (format === "json") return (await import("../report/trace-json.ts")).traceJson(report);
  if (report.result === null) return null;
  return (await import("../report/trace-table.ts")).traceTable(report.result, layout);
}

function probability(written: string): number {
  const value = /^\d*\.?\d+$/.test(written) ? Number(written) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError("It should be a number from 0 to 1, such as 0.95.");
}
