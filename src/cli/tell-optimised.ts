import { printable } from "../report/printable.ts";
import type { OptimisedFile } from "./optimise-file.ts";
import type { OutputOptions } from "./output-options.ts";
import { say } from "./streams.ts";
import { tellPlanned } from "./tell-planned.ts";

/** Says on stderr what was found in the file, why there is no schedule, and what a reader of the result must know. */
export async function tellOptimised(
  { report, code, text }: OptimisedFile,
  options: OutputOptions<string>,
): Promise<void> {
  const { result } = report;
  const claims = result === null ? null : { claims: result.plan.claims };
  await tellPlanned({ report: { ...report, result: claims }, code, text }, options, "optimised");
  if (result !== null && !result.programme.agrees)
    say(
      `${printable(report.input.file)}: warning: programme and simulation differ by more than the programme states; see "How far the programme can be trusted"\n`,
    );
}
