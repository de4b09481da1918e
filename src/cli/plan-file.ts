import type { Command } from "commander";
import type { Design } from "../analysis/design.ts";
import type { PlanResult } from "../analysis/result.ts";
import { checkRequest } from "./check-request.ts";
import { EXIT, requirementsCode } from "./exit-code.ts";
import type { PlanOptions } from "./plan.ts";
import type { Progress } from "./threads/progress.ts";
import type { Running } from "./planning/run-plan.ts";
import { type Made, type ScenarioFile, type Sound, scenarioFile } from "./scenario-file.ts";
import type { WorldsFile } from "./worlds-out/worlds-file.ts";
import { CannotWrite } from "./worlds-out/worlds-path.ts";

/** A scenario planned; or the shard that was asked for instead of a result, as text. */
export type PlannedFile = ScenarioFile<PlanResult> & { readonly shard?: string };

export type PlanFileOptions = PlanOptions & { readonly timeline: boolean; readonly progress: Progress };

type Planned = Made<PlanResult> & { readonly shard?: string };

/** Reads, checks and plans one file; what goes wrong is in the report. */
export async function planFile(path: string, options: PlanFileOptions, command: Command): Promise<PlannedFile> {
  return scenarioFile(path, options, async (sound): Promise<Planned> => {
    checkRequest(sound.scenario, options, command);
    try {
      return await planInto(sound, options);
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      return { result: null, code: EXIT.impossible, why: { code: "cannot-write", message: error.message } };
    }
  });
}

/** The heavy rooms are loaded here and not at the top: `--help` does without them. */
async function planInto(sound: Sound, options: PlanFileOptions): Promise<Planned> {
  const { designOf } = await import("../analysis/design.ts");
  const design = designOf(sound.scenario, asked(options));
  const file = await worldsFile(design, options);
  const { jobs = null, precision = null, progress } = options;
  const running = { jobs, precision, progress, rowsTo: file?.write ?? null };
  try {
    const planned = await planDesign(design, running, { options, sound });
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
  readonly sound: Sound;
}

/** Runs a design, or the shard of it that is asked for. */
async function planDesign(design: Design, running: Running, { options, sound }: Asking): Promise<Planned> {
  if (options.shard !== undefined) {
    const { shardOf } = await import("./shards/run-shard.ts");
    const asked = { options: options.options ?? null, baseline: options.baseline ?? null };
    const shared = { report: sound.head, asked, scenario: design.scenario };
    const shard = await shardOf(design, options.shard, { running, shared });
    if (shard === null) return { result: null, code: EXIT.interrupted };
    return { result: null, code: EXIT.done, shard };
  }
  const { runPlan } = await import("./planning/run-plan.ts");
  const { result, run } = await runPlan(design, running);
  return { result, run, code: run.partial ? EXIT.interrupted : requirementsCode(result?.claims ?? []) };
}

function asked({ worlds, seed, timeline, options, baseline }: PlanFileOptions) {
  return { worlds, seed, timeline, ...(options && { options }), ...(baseline !== undefined && { baseline }) };
}
