import { percentWithin, stated } from "../report/digits.ts";
import { printable } from "../report/printable.ts";
import { EXIT } from "./exit-code.ts";
import type { OutputOptions } from "./output-options.ts";
import type { ClaimResult } from "../analysis/result.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { say } from "./streams.ts";
import { tellFindings } from "./tell-findings.ts";

/** A file's report, whatever was computed from it, its exit code, and its text for the messages about it. */
export interface Reported {
  readonly report: {
    readonly input: { readonly file: string };
    readonly diagnostics: readonly Diagnostic[];
    readonly result: { readonly claims: readonly ClaimResult[] } | null;
    readonly run?: { readonly worlds: number };
  };
  /** A shard, which has no result of its own. */
  readonly shard?: string;
  readonly code: number;
  readonly text: string | null;
}

/** Says on stderr what was found in one file, and what decides the exit code; `done` is what was to be done with it. */
export async function tellPlanned(
  { report, code, text, shard }: Reported,
  options: OutputOptions<string>,
  done = "planned",
): Promise<void> {
  const { file } = report.input;
  const impossible = code === EXIT.impossible;
  await tellFindings({ file, diagnostics: report.diagnostics, text: impossible ? null : text }, options);
  if (impossible) return;
  const count = report.diagnostics.filter(({ severity }) => severity === "error").length;
  if (shard !== undefined) return;
  const lines =
    code === EXIT.interrupted
      ? [interrupted(report)]
      : report.result === null
        ? [`${count} ${count === 1 ? "error" : "errors"}, not ${done}`]
        : verdicts(report.result);
  for (const line of lines) say(`${printable(file)}: ${line}\n`);
}

/** What came of a claim. */
export type Verdict = Pick<ClaimResult, "says" | "probability" | "se" | "require" | "holds">;

/** What is required and does not hold, a line each. */
export function verdicts(result: { readonly claims: readonly Verdict[] }): string[] {
  const unmet = result.claims.filter(({ holds }) => holds === false);
  return unmet.map(({ says, probability, se, require }) => {
    return `requirement not met: "${printable(says)}" holds in ${percentWithin(probability, se)} of worlds, ${stated(require as number)} required`;
  });
}

function interrupted({ result, run }: Reported["report"]): string {
  return result === null || run === undefined
    ? "interrupted before any worlds were done"
    : `interrupted after ${run.worlds} worlds; the result rests on these`;
}
