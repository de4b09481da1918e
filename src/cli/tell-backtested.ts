import { printable } from "../report/printable.ts";
import type { BacktestedFile, ReadFile } from "./backtest-file.ts";
import { wantsColour } from "./colour.ts";
import type { OutputOptions } from "./output-options.ts";
import { say } from "./streams.ts";

/** Says on stderr what was found in a scenario and its record: errors always, warnings unless quiet. */
export async function tellBacktested({ files, result }: BacktestedFile, options: OutputOptions<string>): Promise<void> {
  for (const file of files) await tellFile(file, options);
  const scenario = files[0];
  if (result === null && scenario !== undefined && files.every(({ text }) => text !== null))
    say(`${printable(scenario.input.file)}: not backtested\n`);
}

async function tellFile(
  { input: { file }, diagnostics, text }: ReadFile,
  { quiet, color }: OutputOptions<string>,
): Promise<void> {
  const told = diagnostics.filter(({ severity }) => severity === "error" || quiet !== true);
  if (text === null) for (const { message } of told) say(`relocate: ${printable(message)}\n`);
  else if (told.length > 0) {
    const { diagnosticsText } = await import("../report/diagnostics-text.ts");
    say(diagnosticsText(told, { colour: wantsColour(process.stderr, color, process.env), file, text }));
  }
}
