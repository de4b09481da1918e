import { printable } from "../report/printable.ts";
import { wantsColour } from "./colour.ts";
import { EXIT } from "./exit-code.ts";
import type { OutputOptions } from "./output-options.ts";
import type { PlannedFile } from "./plan-file.ts";
import { say } from "./streams.ts";

/** Says on stderr what was found in one file: what decides the exit code always, warnings unless quiet. */
export async function tellPlanned(planned: PlannedFile, { quiet, color }: OutputOptions<string>): Promise<void> {
  const { report, code, text } = planned;
  if (code === EXIT.impossible) return say(`relocate: ${printable(report.diagnostics[0].message)}\n`);
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  const told = quiet === true ? errors : report.diagnostics;
  if (told.length > 0) {
    const { diagnosticsText } = await import("../report/diagnostics-text.ts");
    const colour = wantsColour(process.stderr, color, process.env);
    say(diagnosticsText(told, { colour, file: report.input.file, text }));
  }
  if (planned.shard !== undefined) return;
  const lines = code === EXIT.interrupted ? [interrupted(planned)] : verdicts(planned, errors.length);
  for (const line of lines) say(`${printable(report.input.file)}: ${line}\n`);
}

function verdicts({ report: { result } }: PlannedFile, errors: number): string[] {
  if (result === null) return [`${errors} ${errors === 1 ? "error" : "errors"}, not planned`];
  const unmet = result.claims.filter(({ holds }) => holds === false);
  return unmet.map(({ says, probability, require }) => {
    return `requirement not met: "${printable(says)}" holds in ${share(probability)} of worlds, ${share(require as number)} required`;
  });
}

function interrupted({ report: { result, run } }: PlannedFile): string {
  return result === null
    ? "interrupted before any worlds were done"
    : `interrupted after ${run.worlds} worlds; the result rests on these`;
}

function share(probability: number): string {
  return `${Number((probability * 100).toFixed(1))}%`;
}
