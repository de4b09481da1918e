import { type Command, Option } from "commander";
import { commandNamed } from "./command-list.ts";
import { version } from "../../package.json";
import { type CheckedFile, countsOf } from "../report/check-report.ts";
import { checkFile, codeOf, unchecked } from "./check-file.ts";
import { deliver, destinations } from "./destinations.ts";
import { combined, EXIT } from "./exit-code.ts";
import { expectApart } from "./expect-apart.ts";
import { appendStepSummary, fromRepository } from "./github.ts";
import { type InputOptions, withInputOptions } from "./input-options.ts";
import { count } from "./option-values.ts";
import { type OutputOptions, withOutputOptions } from "./output-options.ts";
import { CHECK_FORMATS, type CheckFormat, renderCheck } from "./render-check.ts";
import { tellChecked } from "./tell-checked.ts";

interface CheckOptions extends OutputOptions<CheckFormat>, InputOptions {
  readonly strict?: true;
  readonly maxWarnings?: number;
  readonly exitZero?: true;
  readonly stdinFilename?: string;
}

const EXAMPLES = `
Examples:
  relocate check scenario.yaml                 what is wrong or doubtful, where, and what to do
  relocate check scenarios                     every scenario in a folder and its folders
  relocate check "plans/**/*.yaml" --strict    a glob; warnings fail too
  relocate check scenarios -f github           annotations on a pull request
  relocate check scenarios -o junit=junit.xml -o check.sarif
  cat scenario.yaml | relocate check - --stdin-filename scenario.yaml -f concise

A file that is named, or that a glob matches, is checked whatever it holds. In a folder those .yaml
and .yml files are checked that have a key "relocate" at the left margin; node_modules and names
that begin with a dot are passed over.

Exit codes: 0 no errors, 1 errors (or too many warnings), 2 wrong command line, 3 could not read or
write, or nothing to check in a folder or glob.`;

/** `relocate check`: finds what is wrong or doubtful in scenario files, for people, editors and CI. */
export function checkCommand(finish: (code: number) => void): Command {
  const command = commandNamed("check")
    .argument("<file...>", "scenario files, folders or globs, or - for stdin")
    .option("--strict", "warnings fail too")
    .addOption(new Option("--max-warnings <n>", "more warnings than this fail").argParser(count).conflicts("strict"))
    .option("--exit-zero", "exit with 0 even where something is found")
    .option("--stdin-filename <name>", "the name of what is read from stdin");
  return withOutputOptions(withInputOptions(command), CHECK_FORMATS)
    .addHelpText("after", EXAMPLES)
    .action(async (words: string[], options: CheckOptions) => finish(await check(words, options, command)));
}

async function check(words: readonly string[], options: CheckOptions, command: Command): Promise<number> {
  const outputs = destinations(options, "text", command);
  expectApart(words, outputs, command);
  if (options.stdinFilename === "") command.error("error: --stdin-filename: a name cannot be empty");
  if (options.stdinFilename !== undefined && !words.includes("-"))
    command.error("error: --stdin-filename names what is read from stdin: add -");
  const { checkTargets } = await import("./check-targets.ts");
  const targets = await checkTargets(words);
  const files = targets.nothing.map(({ word, problem }) => unchecked(word, { code: "cannot-read", message: problem }));
  const { stdinFilename, maxSize } = options;
  const checksum = outputs.some(({ format }) => format === "json");
  for (const path of targets.paths)
    files.push(await checkFile(path, { maxSize, checksum, ...(stdinFilename !== undefined && { stdinFilename }) }));
  const tooMany = warningsAbove(files, options);
  const code = combined([...files.map(codeOf), tooMany === null ? EXIT.done : EXIT.invalid]);
  const report = { version, passed: code === EXIT.done, files };
  const view = { strict: options.strict === true };
  const written = await deliver(outputs, options, (format, layout) =>
    renderCheck(format, report, { ...layout, ...view }),
  );
  if (outputs.some(({ format }) => format === "github")) await appendStepSummary(fromRepository(report));
  tellChecked(report, { passedOver: targets.passedOver, tooMany, quiet: options.quiet === true });
  if (!written) return EXIT.impossible;
  return code === EXIT.invalid && options.exitZero === true ? EXIT.done : code;
}

/** Why the warnings are too many; null where they are not. */
function warningsAbove(files: readonly CheckedFile[], { strict, maxWarnings }: CheckOptions): string | null {
  const { warnings } = countsOf(files.flatMap(({ diagnostics }) => diagnostics));
  if (strict === true) return warnings > 0 ? "--strict allows no warning" : null;
  if (maxWarnings === undefined || warnings <= maxWarnings) return null;
  return `--max-warnings allows ${maxWarnings}`;
}
