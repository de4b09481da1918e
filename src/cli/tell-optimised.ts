import { printable } from "../report/printable.ts";
import { wantsColour } from "./colour.ts";
import { EXIT } from "./exit-code.ts";
import type { OptimisedFile } from "./optimise-file.ts";
import type { OutputOptions } from "./output-options.ts";
import { say } from "./streams.ts";

/** Says on stderr what was found in the file, why there is no schedule, and what a reader of the result must know. */
export async function tellOptimised(
  { report, code, text }: OptimisedFile,
  { quiet, color }: OutputOptions<string>,
): Promise<void> {
  if (code === EXIT.impossible) return say(`relocate: ${printable(report.diagnostics[0].message)}\n`);
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  const told = quiet === true ? errors : report.diagnostics;
  if (told.length > 0) {
    const { diagnosticsText } = await import("../report/diagnostics-text.ts");
    say(diagnosticsText(told, { colour: wantsColour(process.stderr, color, process.env), text }));
  }
  const file = printable(report.input.file);
  if (report.result === null)
    return say(`${file}: ${errors.length} ${errors.length === 1 ? "error" : "errors"}, not optimised\n`);
  if (!report.result.programme.agrees)
    say(
      `${file}: warning: programme and simulation differ by more than the programme states; see "How far the programme can be trusted"\n`,
    );
}
