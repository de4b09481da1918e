import type { Command } from "commander";
import { version } from "../../package.json";
import type { DiffResult } from "../analysis/diff/result.ts";
import { expectKnown } from "./check-request.ts";
import { commandNamed } from "./command-list.ts";
import { deliver, destinations } from "./destinations.ts";
import { type DiffSide, diffSide } from "./diff-side.ts";
import { combined, EXIT, requirementsCode } from "./exit-code.ts";
import { expectApart } from "./expect-apart.ts";
import { type InputOptions, withInputOptions } from "./input-options.ts";
import { expectCsv, hxlOption } from "./hxl-option.ts";
import { list } from "./option-values.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";
import { seedOption, setOption, worldsOption, type RunOptions } from "./run-options.ts";
import { DIFF_FORMATS, type DiffFormat, type DiffView, renderDiff } from "./render-diff.ts";
import { claimsAfter, tellDiffed, tellSide } from "./tell-diffed.ts";

type DiffOptions = OutputOptions<DiffFormat> & InputOptions & RunOptions & DiffView;

const EXAMPLES = `
Examples:
  relocate diff before.yaml after.yaml                    what changed, and what comes of it
  relocate diff HEAD:scenarios/x.yaml scenarios/x.yaml    a file and its logs, since HEAD
  relocate diff origin/main:x.yaml x.yaml -f markdown     for a pull request
  relocate diff x.yaml x.yaml --set "offers.haven.places=500"
  relocate diff before.yaml after.yaml --json | jq .result.changes
  relocate diff before.yaml after.yaml -o diff.csv        long form, a row for each figure

Both are simulated in the same worlds: every quantity that both have is drawn alike, and every
attack comes when it would have come, so that what differs is what was changed. REV:path is a
file in a git revision, as git show takes it: from the top of the repository; REV:./path from
here; :path as staged.

Exit codes: 0 done, 1 a scenario has errors, 2 wrong command line, 3 could not read or write,
4 done, but a claim with "require" does not hold in the second scenario.`;

/** `relocate diff`: what changed between two scenarios, and in their results, paired world by world. */
export function diffCommand(finish: (code: number) => void): Command {
  const command = commandNamed("diff")
    .argument("<before>", "a scenario file, - for stdin, or REV:path for a file in a git revision")
    .argument("<after>", "the same of the scenario it is compared with")
    .addOption(worldsOption())
    .addOption(seedOption())
    .addOption(setOption("the second scenario"))
    .option("--metrics <ids>", "only these metrics, such as deaths,cost,days_to_90_percent", list)
    .addOption(hxlOption());
  return withOutputOptions(withInputOptions(command), DIFF_FORMATS)
    .addHelpText("after", EXAMPLES)
    .action(async (before: string, after: string, options: DiffOptions) =>
      finish(await diffFiles([before, after], options, command)),
    );
}

async function diffFiles(words: readonly [string, string], options: DiffOptions, command: Command): Promise<number> {
  const targets = destinations(options, "table", command);
  expectCsv(options, targets, command);
  expectApart(words, targets, command);
  if (words.every((word) => word === "-")) command.error("error: only one of the two can be read from stdin");
  const { set = [], maxSize } = options;
  const before = await diffSide(words[0], { set: [], maxSize });
  const after = await diffSide(words[1], { set, maxSize });
  for (const side of [before, after]) await tellSide(side, options);
  const result = await compared({ before, after }, options, command);
  const report = {
    version,
    inputs: [before, after].map(({ inputs }) => inputs),
    run: { seed: options.seed, worlds: options.worlds },
    diagnostics: [...before.diagnostics, ...after.diagnostics],
    result,
  };
  tellDiffed(result, after.name);
  const written = await deliver(targets, options, (format, layout) =>
    renderDiff(format, report, { ...options, ...layout }),
  );
  const required = requirementsCode(result === null ? [] : claimsAfter(result));
  return combined([before.code, after.code, required, written ? EXIT.done : EXIT.impossible]);
}

/** The heavy rooms are loaded here and not at the top: `--help` does without them. */
async function compared(
  { before, after }: { readonly before: DiffSide; readonly after: DiffSide },
  options: DiffOptions,
  command: Command,
): Promise<DiffResult | null> {
  if (before.scenario === null || after.scenario === null) return null;
  const { diff, metricsOf } = await import("../analysis/diff/diff.ts");
  const known = metricsOf({ before: before.scenario.scenario, after: after.scenario.scenario });
  expectKnown("--metrics", options.metrics ?? [], known, command);
  return diff(before.scenario, after.scenario, options);
}
