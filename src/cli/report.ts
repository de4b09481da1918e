import { createHash } from "node:crypto";
import type { Command } from "commander";
import { commandNamed } from "./command-list.ts";
import { version } from "../../package.json";
import { printable } from "../report/printable.ts";
import { checkRequest } from "./check-request.ts";
import { deliver, destinations } from "./destinations.ts";
import { EXIT } from "./exit-code.ts";
import { expectApart } from "./expect-apart.ts";
import { type InputOptions, withInputOptions } from "./input-options.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";
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
import { type LoadedScenario, loadScenario } from "./load-scenario.ts";
import { say } from "./streams.ts";
import { verdicts } from "./tell-planned.ts";

interface ReportOptions extends OutputOptions<"html">, InputOptions, RunOptions, ComparedOptions {
  readonly sensitivity: boolean;
  readonly jobs?: number;
}

const EXAMPLES = `
Examples:
  relocate report scenario.yaml -o report.html
  relocate report scenario.yaml -o report.html --set "threats.rockets.attacks=2 to 5 per year"

The page needs no network and no server: send it, open it, print it. Where scripts may run, sliders
change what is assumed, and the page computes again, with the same figures as the command line.

Exit codes: 0 done, 1 the scenario has errors, 2 wrong command line, 3 could not read or write,
4 written, but a claim with "require" does not hold.`;

/** `relocate report`: a scenario planned as one page that stands by itself. */
export function reportCommand(finish: (code: number) => void): Command {
  const command = commandNamed("report")
    .argument("<file>", "a scenario file, or - for stdin")
    .addOption(worldsOption())
    .addOption(jobsOption())
    .addOption(seedOption())
    .addOption(setOption())
    .addOption(baselineOption())
    .addOption(onlyOptions())
    .option("--no-sensitivity", "leave out what would change the answer, which takes most of the time");
  return withOutputOptions(withInputOptions(command), ["html"])
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: ReportOptions) => finish(await report(file, options, command)));
}

type Read = Extract<LoadedScenario, { text: string }>;

async function report(file: string, options: ReportOptions, command: Command): Promise<number> {
  const targets = destinations(options, "html", command);
  if (process.stdout.isTTY && targets.some(({ path }) => path === null))
    command.error("error: a page is read in a browser, not on a terminal: write it to a file, -o report.html");
  expectApart([file], targets, command);
  const read = await loadScenario(file, options);
  if (read.scenario === null) return read.code;
  checkRequest(read.scenario, options, command);
  const { page, unmet } = await pageOf(read, options);
  for (const line of unmet) say(`${printable(read.inputs[0].file)}: ${line}\n`);
  if (!(await deliver(targets, options, async () => page))) return EXIT.impossible;
  return unmet.length > 0 ? EXIT.unmet : EXIT.done;
}

async function pageOf(
  { scenario, text, inputs }: Read,
  asked: ReportOptions,
): Promise<{ page: string; unmet: string[] }> {
  const { reportData } = await import("../analysis/report-data.ts");
  const { reportSensitivitySteps } = await import("../analysis/report-sensitivity.ts");
  const { askedBy } = await import("../analysis/sensitivity/options.ts");
  const { runSensitivity } = await import("./analysing/run-sensitivity.ts");
  const { decidingPaths, slidersOf } = await import("../analysis/sliders.ts");
  const { readRecords } = await import("../scenario/read-records.ts");
  const { reportPage } = await import("../report/page/page.ts");
  const { script, engine } = await import("virtual:page-scripts");
  const { seed, worlds, set = [] } = asked;
  const choice = {
    ...{ seed, worlds },
    ...(asked.options && { options: asked.options }),
    ...(asked.baseline !== undefined && { baseline: asked.baseline }),
  };
  // Begun first, so that threads come up while the plan is made.
  const analysed = asked.sensitivity
    ? runSensitivity({ scenario, asked: askedBy(choice) }, reportSensitivitySteps, asked)
    : null;
  const planned = async () => reportData(scenario, choice);
  // Together, so that none is left to fail unheard where the other does.
  const [{ run, ...data }, sensitivity] = await Promise.all([planned(), analysed]);
  const sliders = slidersOf(scenario, run, sensitivity === null ? [] : decidingPaths(sensitivity.result));
  const { baseline } = data.result;
  const live = {
    file: inputs[0].file,
    text,
    records: readRecords(scenario),
    set,
    seed,
    worlds,
    baseline,
    sliders,
    engine,
  };
  const page = reportPage({
    ...{
      version,
      inputs,
      run: { seed, worlds, partial: false, shard: null },
      set,
      data,
      sensitivity,
      sliders,
      live,
      script,
    },
    hash: (content) => createHash("sha256").update(content).digest("base64"),
  });
  return { page, unmet: verdicts(data.result) };
}
