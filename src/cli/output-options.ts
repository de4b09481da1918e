import { type Command, InvalidArgumentError, Option } from "commander";
import { columns } from "./option-values.ts";
import { type OutputFile, outputFile } from "./output-file.ts";

/** What every command takes: where its result goes, in which format, and how loudly. */
export interface OutputOptions<Format extends string> {
  readonly format?: Format;
  readonly json?: true;
  readonly output: readonly OutputFile<Format>[];
  readonly quiet?: true;
  readonly color?: boolean;
  readonly width?: number;
}

/** Adds the output options of every command, for the formats of one. */
export function withOutputOptions<Format extends string>(command: Command, formats: readonly Format[]): Command {
  const output = (written: string, before: readonly OutputFile<Format>[]) => [
    ...before,
    stated(outputFile(written, formats)),
  ];
  command.addOption(new Option("-f, --format <format>", "format of the result").choices(formats));
  if ((formats as readonly string[]).includes("json"))
    command.addOption(new Option("--json", "the same as --format json").conflicts("format"));
  return command
    .addOption(
      new Option(
        "-o, --output <[format=]path>",
        "write the result to a file, in the format of its ending; - is stdout (repeatable)",
      )
        .argParser(output)
        .default([], "stdout"),
    )
    .option("-q, --quiet", "no warnings or notes on stderr")
    .option("--color", "colour even where stdout is no terminal")
    .option("--no-color", "no colour")
    .option("--width <columns>", "columns to lay tables out for (default: the terminal's, $COLUMNS or 100)", columns);
}

function stated<Format extends string>(file: OutputFile<Format>): OutputFile<Format> {
  if (file.path === "") throw new InvalidArgumentError("It names no file.");
  return file;
}
