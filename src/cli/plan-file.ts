import { type Command, CommanderError } from "commander";
import { version } from "../../package.json";
import type { Design } from "../analysis/design.ts";
import type { PlanResult } from "../analysis/result.ts";
import type { PlanReport } from "../report/plan-json.ts";
import type { Diagnostic } from "../scenario/diagnostic.ts";
import { checkRequest } from "./check-request.ts";
import type { ReadFile } from "./evidence/read-with-evidence.ts";
import { EXIT } from "./exit-code.ts";
import { optimizeLate } from "./optimize-late.ts";
import type { PlanOptions } from "./plan.ts";
import type { Progress } from "./planning/progress.ts";
import type { Running } from "./planning/run-plan.ts";
import { CannotWrite, type WorldsFile } from "./worlds-out/worlds-file.ts";
import { readInput } from "./read-input.ts";
import { say } from "./streams.ts";

/** One file's report, its exit code, and its text for the messages about it. */
export interface PlannedFile {
  readonly report: PlanReport;
  readonly code: number;
  readonly text: string | null;
  /** The shard that was asked for instead of a result, as text. */
  readonly shard?: string;
}

export type PlanFileOptions = PlanOptions & { readonly timeline: boolean; readonly progress: Progress };

/** Reads, checks and plans one file; what goes wrong is in the report. */
export async function planFile(path: string, options: PlanFileOptions, command: Command): Promise<PlannedFile> {
  const input = await readInput(path, options);
  if ("problem" in input)
    return impossible({ name: input.name, sha256: null }, { code: "cannot-read", message: input.problem }, options);
  try {
    return await planText({ ...input, path }, options, command);
  } catch (error) {
    if (error instanceof CommanderError) throw error;
    if (error instanceof CannotWrite)
      return impossible(input, { code: "cannot-write", message: error.message }, options);
    say(`${(error as Error).stack}\n`);
    return impossible(
      input,
      { code: "internal-fault", message: `internal fault, please report it: ${(error as Error).message}` },
      options,
    );
  }
}

type Named = { readonly name: string; readonly sha256: string | null; readonly evidence?: readonly ReadFile[] };

/** The heavy rooms are loaded here and not at the top: `--help` does without them. */
async function planText(
  input: Named & { readonly text: string; readonly path: string },
  options: PlanFileOptions,
  command: Command,
): Promise<PlannedFile> {
  optimizeLate(true);
  const { readScenario } = await import("./read-scenario.ts");
  const { path, text } = input;
  const { set = [], maxSize } = options;
  const { scenario, diagnostics, evidence } = await readScenario(input, { path, set, maxSize });
  const report = (result: PlanResult | null) => reported({ ...input, evidence }, options, { diagnostics, result });
  if (scenario === null) return { report: report(null), code: EXIT.invalid, text };
  checkRequest(scenario, options, command);
  optimizeLate(false);
  const { designOf } = await import("../analysis/design.ts");
  const design = designOf(scenario, asked(options));
  const file = await worldsFile(design, options);
  const { jobs = null, precision = null, progress } = options;
  const running = { jobs, precision, progress, rowsTo: file?.write ?? null };
  try {
    const planned = await planDesign(design, running, { options, report, text });
    await (planned.code === EXIT.interrupted ? file?.drop() : file?.keep());
    return planned;
  } catch (error) {
    await file?.drop();
    throw error;
  }
}

/** The file that rows of the worlds go to, where they are wanted. */
async function worldsFile(design: Design, { worldsOut }: PlanOptions): Promise<WorldsFile | null> {
  if (worldsOut === undefined) return null;
  const { openWorldsFile } = await import("./worlds-out/worlds-file.ts");
  const { worldTable } = await import("../analysis/world-table.ts");
  return openWorldsFile(worldsOut, worldTable(design));
}

interface Asking {
  readonly options: PlanFileOptions;
  readonly report: (result: PlanResult | null) => PlanReport;
  readonly text: string;
}

/** Runs a design, or the shard of it that is asked for. */
async function planDesign(design: Design, running: Running, { options, report, text }: Asking): Promise<PlannedFile> {
  if (options.shard !== undefined) {
    const { shardOf } = await import("./shards/run-shard.ts");
    const { result: _, ...shown } = report(null);
    const asked = { options: options.options ?? null, baseline: options.baseline ?? null };
    const shared = { report: shown, asked, scenario: design.scenario };
    const shard = await shardOf(design, options.shard, { running, shared });
    if (shard === null) return { report: report(null), code: EXIT.interrupted, text };
    return { report: report(null), code: EXIT.done, text, shard };
  }
  const { runPlan } = await import("./planning/run-plan.ts");
  const { result, run } = await runPlan(design, running);
  const unmet = result?.claims.some(({ holds }) => holds === false);
  const code = run.partial ? EXIT.interrupted : unmet ? EXIT.unmet : EXIT.done;
  const planned = report(result);
  return { report: { ...planned, run: { ...planned.run, ...run } }, code, text };
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

function reported({ name, sha256, evidence = [] }: Named, { seed, worlds }: PlanOptions, found: Found): PlanReport {
  const run = { seed, worlds, partial: false, shard: null };
  return { version, input: { file: name, sha256 }, evidence, run, ...found };
}
