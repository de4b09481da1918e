import type { Command } from "commander";
import { commandNamed } from "./command-list.ts";
import { version } from "../../package.json";
import type { BacktestReport } from "../report/backtest-json.ts";
import { type BacktestedFile, backtestFile, type Pair } from "./backtest-file.ts";
import { pairsOf } from "./backtest-pairs.ts";
import { deliver, destinations } from "./destinations.ts";
import { combined, EXIT } from "./exit-code.ts";
import { expectApart } from "./expect-apart.ts";
import { type InputOptions, withInputOptions } from "./input-options.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";
import { seedOption, setOption, worldsOption, type RunOptions } from "./run-options.ts";
import { BACKTEST_FORMATS, type BacktestFormat, renderBacktest } from "./render-backtest.ts";
import { say } from "./streams.ts";
import { tellBacktested } from "./tell-backtested.ts";

interface BacktestOptions extends OutputOptions<BacktestFormat>, InputOptions, RunOptions {
  readonly observed: readonly string[];
}

const EXAMPLES = `
Examples:
  relocate backtest scenario.yaml --observed observed.yaml   one forecast against what happened
  relocate backtest scenarios --observed scenarios/observed  every scenario of a folder, pooled
  relocate backtest a.yaml b.yaml --observed a-after.yaml --observed b-after.yaml
  relocate backtest scenario.yaml --observed observed.yaml -o scores.csv

Of a folder of records, each scenario takes the file of its own name. What such a file holds:
relocate schema observed. Nothing of it enters the forecast.

Exit codes: 0 done (however the forecast did), 1 a scenario or a record has errors, 2 wrong command
line, 3 could not read or write.`;

/** `relocate backtest`: forecasts what came true from what the scenario knew, and scores it against what was observed. */
export function backtestCommand(finish: (code: number) => void): Command {
  const command = commandNamed("backtest")
    .argument("<file...>", "scenario files, folders or globs, or - for stdin")
    .requiredOption(
      "--observed <path>",
      "what was observed: a file for each scenario (repeatable), or a folder",
      append,
    )
    .addOption(worldsOption())
    .addOption(seedOption())
    .addOption(setOption("the scenarios"));
  return withOutputOptions(withInputOptions(command), BACKTEST_FORMATS)
    .addHelpText("after", EXAMPLES)
    .action(async (words: string[], options: BacktestOptions) => finish(await backtest(words, options, command)));
}

function append(path: string, before: readonly string[] = []): string[] {
  return [...before, path];
}

async function backtest(words: readonly string[], options: BacktestOptions, command: Command): Promise<number> {
  const outputs = destinations(options, "table", command);
  expectApart([...words, ...options.observed], outputs, command);
  const { checkTargets } = await import("./check-targets.ts");
  const { paths, nothing } = await checkTargets(words);
  for (const { problem } of nothing) say(`relocate: ${problem}\n`);
  const pairs = nothing.length > 0 && paths.length === 0 ? [] : await pairsOf(paths, options.observed, command);
  const tested = await testAll(pairs, options);
  const report = await reportOf(tested, options);
  const written = await deliver(outputs, options, (format, layout) => renderBacktest(format, report, layout));
  const could = nothing.length === 0 && written ? EXIT.done : EXIT.impossible;
  return combined([...tested.map(({ code }) => code), could]);
}

async function testAll(pairs: readonly Pair[], options: BacktestOptions): Promise<BacktestedFile[]> {
  const tested: BacktestedFile[] = [];
  for (const pair of pairs) {
    const one = await backtestFile(pair, options);
    await tellBacktested(one, options);
    tested.push(one);
  }
  return tested;
}

async function reportOf(tested: readonly BacktestedFile[], options: BacktestOptions): Promise<BacktestReport> {
  const { calibrate } = await import("../analysis/backtest/calibrate.ts");
  const scenarios = tested.flatMap(({ result }) => result ?? []);
  const files = tested.flatMap((each) => each.files);
  return {
    version,
    inputs: files.map(({ input }) => input),
    run: { seed: options.seed, worlds: options.worlds },
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
    result:
      scenarios.length === 0
        ? null
        : { scenarios, calibration: calibrate(scenarios.flatMap(({ outcomes }) => outcomes)) },
    complete: tested.length > 0 && scenarios.length === tested.length,
  };
}
