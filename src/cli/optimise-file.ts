import type { Command } from "commander";
import type { OptimiseResult } from "../optimise/result.ts";
import { EXIT, requirementsCode } from "./exit-code.ts";
import type { OptimiseOptions } from "./optimise.ts";
import { optimiseRequest } from "./optimise-request.ts";
import { begin } from "./threads/progress.ts";
import { type Made, type ScenarioFile, type Sound, scenarioFile } from "./scenario-file.ts";

/** A scenario optimised; and its text with the option found, where it can be written down. */
export type OptimisedFile = ScenarioFile<OptimiseResult> & { readonly written?: string | null };

interface How {
  readonly command: Command;
  readonly timeline: boolean;
}

/** Reads, checks and optimises one file; what goes wrong is in the report. */
export async function optimiseFile(path: string, options: OptimiseOptions, how: How): Promise<OptimisedFile> {
  return scenarioFile(path, options, (sound) => optimiseSound(sound, options, how));
}

/** The heavy rooms and the solver are loaded here and not at the top: `--help` does without them. */
async function optimiseSound(
  { scenario, text, name }: Sound,
  options: OptimiseOptions,
  how: How,
): Promise<Made<OptimiseResult> & { readonly written?: string | null }> {
  const request = optimiseRequest(scenario, { text, file: name }, options, how);
  const { optimise } = await import("../optimise/optimise.ts");
  const { highsSolver } = await import("./highs-solver.ts");
  const solver = await highsSolver();
  const progress = begin(options.quiet === true, "looking for the best schedule");
  const tried = (count: number, all: number) => progress.tell(() => `options with rules tried: ${count} of ${all}`);
  const found = optimise(scenario, { ...request, tried }, solver);
  progress.clear();
  if ("conflict" in found) {
    const { conflictWords } = await import("../report/limit-words.ts");
    const message = conflictWords(found.conflict, found.problem, scenario);
    return { result: null, code: EXIT.impossible, why: { code: "no-schedule", message } };
  }
  const { result, text: written } = found;
  return { result, code: requirementsCode(result.plan.claims), written };
}
