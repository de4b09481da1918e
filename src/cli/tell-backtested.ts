import { printable } from "../report/printable.ts";
import type { BacktestedFile } from "./backtest-file.ts";
import type { OutputOptions } from "./output-options.ts";
import { say } from "./streams.ts";
import { tellFindings } from "./tell-findings.ts";

/** Says on stderr what was found in a scenario and its record: errors always, warnings unless quiet. */
export async function tellBacktested({ files, result }: BacktestedFile, options: OutputOptions<string>): Promise<void> {
  for (const { input, diagnostics, text } of files)
    await tellFindings({ file: input.file, diagnostics, text }, options);
  const scenario = files[0];
  if (result === null && scenario !== undefined && files.every(({ text }) => text !== null))
    say(`${printable(scenario.input.file)}: not backtested\n`);
}
