import { printable } from "../report/printable.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { wantsColour } from "./colour.ts";
import type { OutputOptions } from "./output-options.ts";
import { say } from "./streams.ts";

/** What was found in a file, and its text; null where it could not be read. */
export interface Found {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string | null;
}

/** Says on stderr what was found in a file: errors always, warnings unless quiet; of a file that could not be read, why. */
export async function tellFindings(
  { file, diagnostics, text }: Found,
  { quiet, color }: OutputOptions<string>,
): Promise<void> {
  const told = diagnostics.filter(({ severity }) => severity === "error" || quiet !== true);
  if (told.length === 0) return;
  if (text === null) {
    for (const { message } of told) say(`relocate: ${printable(message)}\n`);
    return;
  }
  const { diagnosticsText } = await import("../report/diagnostics-text.ts");
  say(diagnosticsText(told, { colour: wantsColour(process.stderr, color, process.env), file, text }));
}
