import type { DiffResult } from "../analysis/diff/result.ts";
import { printable } from "../report/printable.ts";
import type { DiffSide } from "./diff-side.ts";
import type { OutputOptions } from "./output-options.ts";
import { say } from "./streams.ts";
import { tellFindings } from "./tell-findings.ts";
import { type Verdict, verdicts } from "./tell-planned.ts";

/** Says on stderr what was found in one of two scenarios: errors always, warnings unless quiet. */
export async function tellSide(side: DiffSide, options: OutputOptions<string>): Promise<void> {
  await tellFindings({ file: side.name, diagnostics: side.diagnostics, text: side.text }, options);
  if (side.text !== null && side.scenario === null) say(`${printable(side.name)}: has errors, not compared\n`);
}

/** Says which requirements do not hold after the change, since they decide the exit code. */
export function tellDiffed(result: DiffResult | null, name: string): void {
  for (const line of verdicts({ claims: result === null ? [] : claimsAfter(result) }))
    say(`${printable(name)}: ${line}\n`);
}

/** The claims of the second scenario, with what came of them. */
export function claimsAfter({ claims }: DiffResult): Verdict[] {
  return claims.flatMap(({ says, after }) => (after === null ? [] : [{ says, ...after }]));
}
