import { type Command, CommanderError } from "commander";
import { version } from "../../package.json";
import type { PlanResult } from "../analysis/result.ts";
import type { PlanReport } from "../report/plan-json.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { checkRequest } from "./check-request.ts";
import { EXIT } from "./exit-code.ts";
import { optimizeLate } from "./optimize-late.ts";
import type { PlanOptions } from "./plan.ts";
import { readInput } from "./read-input.ts";
import { say } from "./streams.ts";

/** One file's report, its exit code, and its text for the messages about it. */
export interface PlannedFile {
  readonly report: PlanReport;
  readonly code: number;
  readonly text: string | null;
}

export type PlanFileOptions = PlanOptions & { readonly timeline: boolean };

/** Reads, checks and plans one file; what goes wrong is in the report. */
export async function planFile(path: string, options: PlanFileOptions, command: Command): Promise<PlannedFile> {
  const input = await readInput(path, options);
  if ("problem" in input)
    return impossible({ name: input.name, sha256: null }, { code: "cannot-read", message: input.problem }, options);
  try {
    return await planText(input, options, command);
  } catch (error) {
    if (error instanceof CommanderError) throw error;
    say(`${(error as Error).stack}\n`);
    return impossible(
      input,
      { code: "internal-fault", message: `internal fault, please report it: ${(error as Error).message}` },
      options,
    );
  }
}

type Named = { readonly name: string; readonly sha256: string | null };

/** The heavy rooms are loaded here and not at the top: `--help` does without them. */
async function planText(
  input: Named & { readonly text: string },
  options: PlanFileOptions,
  command: Command,
): Promise<PlannedFile> {
  optimizeLate(true);
  const { parseSound } = await import("../scenario/of-sound-structure.ts");
  const how = { file: input.name, set: options.set ?? [], maxSize: options.maxSize };
  const sound = parseSound(input.text, how);
  const { scenario, diagnostics } =
    sound ?? (await import("../scenario/parse-scenario.ts")).parseScenario(input.text, how);
  if (scenario === null)
    return { report: reported(input, options, { diagnostics, result: null }), code: EXIT.invalid, text: input.text };
  checkRequest(scenario, options, command);
  optimizeLate(false);
  const { plan } = await import("../analysis/plan.ts");
  const result = plan(scenario, asked(options));
  const unmet = result.claims.some(({ holds }) => holds === false);
  return {
    report: reported(input, options, { diagnostics, result }),
    code: unmet ? EXIT.unmet : EXIT.done,
    text: input.text,
  };
}

function asked({ worlds, seed, timeline, options, baseline }: PlanFileOptions) {
  return { worlds, seed, timeline, ...(options && { options }), ...(baseline !== undefined && { baseline }) };
}

function impossible(
  input: Named,
  { code, message }: { readonly code: string; readonly message: string },
  options: PlanOptions,
): PlannedFile {
  const place = { file: input.name, line: 1, column: 1, endLine: 1, endColumn: 1, path: [] };
  const diagnostic: Diagnostic = { code, severity: "error", message, ...place };
  return {
    report: reported(input, options, { diagnostics: [diagnostic], result: null }),
    code: EXIT.impossible,
    text: null,
  };
}

interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly result: PlanResult | null;
}

function reported({ name, sha256 }: Named, { seed, worlds }: PlanOptions, found: Found): PlanReport {
  return { version, input: { file: name, sha256 }, run: { seed, worlds, partial: false, shard: null }, ...found };
}
