import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import { analyse } from "../../analysis/analyse.ts";
import { blockOf, type Range } from "../../analysis/block-of.ts";
import type { Design } from "../../analysis/design.ts";
import { batchesOf, type Done } from "../../analysis/parts.ts";
import { HELD_WORLDS } from "../../analysis/plan.ts";
import { isPrecise, looks } from "../../analysis/precision.ts";
import type { PlanResult, PlanRun } from "../../analysis/result.ts";
import { addPart, createPart, type Part } from "../../analysis/statistics/part.ts";
import { statisticsOfBlock, statisticsOfPart } from "../../analysis/statistics/statistics.ts";
import { BATCH } from "../../analysis/statistics/tally.ts";
import type { WorldRows } from "../../analysis/world-table.ts";
import { inOrder } from "./in-order.ts";
import { interruption } from "./interruption.ts";
import { hire } from "../threads/crew.ts";
import type { Progress } from "../threads/progress.ts";
import { simulating } from "./planners.ts";
import { worldsDone } from "./worlds-done.ts";

/** Options × worlds from which on threads repay their start. */
const WORTH_THREADS = 250_000;
/** Batches that a thread takes at once at most. */
const MOST_BATCHES = 8;

export interface Running {
  /** Threads; null: as many as repay themselves. */
  readonly jobs: number | null;
  /** Standard errors to reach, as a share of the baseline's mean deaths, within the worlds of the design. */
  readonly precision: number | null;
  readonly progress: Progress;
  /** Takes rows of the worlds, in order; null: none are wanted. */
  readonly rowsTo: ((rows: WorldRows) => Promise<void>) | null;
}

/** The result, and how the run went; no result where it was interrupted before the first worlds were done. */
export interface Ran {
  readonly result: PlanResult | null;
  readonly run: Pick<PlanRun, "worlds" | "partial" | "precision">;
}

/** Threads that repay themselves for so many worlds of a design. */
export function jobsFor(design: Design, worlds: number): number {
  return isWorthThreads(design, worlds) ? availableParallelism() : 1;
}

function isWorthThreads({ programme }: Design, worlds: number): boolean {
  return worlds * programme.options.length >= WORTH_THREADS;
}

/** Simulates the worlds of a design and computes its result, on as many threads as repay themselves. */
export async function runPlan(design: Design, running: Running): Promise<Ran> {
  const { worlds } = design;
  const jobs = running.jobs ?? jobsFor(design, worlds);
  const isShort = worlds <= HELD_WORLDS && !isWorthThreads(design, worlds);
  if (jobs === 1 && running.precision === null && running.rowsTo === null && isShort) {
    const held = statisticsOfBlock(blockOf(design)({ from: 0, worlds }));
    return { result: analyse(design, held), run: { worlds, partial: false } };
  }
  return runParts(design, { ...running, jobs });
}

async function runParts(design: Design, running: Running & { readonly jobs: number }): Promise<Ran> {
  const { precision } = running;
  const ends = precision === null ? [design.worlds] : looks(design.worlds, BATCH);
  const part = createPart();
  let reached = false;
  const interrupted = await withCrew(design, running, async (gather) => {
    for (let look = 0; look < ends.length && !reached; look++) {
      const from = look === 0 ? 0 : ends[look - 1];
      if (!(await gather(part, { from, worlds: ends[look] - from }))) return;
      reached = precision !== null && isPrecise(analyse(design, statisticsOfPart(part)), precision);
    }
  });
  return {
    result: part.worlds === 0 ? null : analyse(design, statisticsOfPart(part)),
    run: {
      worlds: part.worlds,
      partial: interrupted,
      ...(precision !== null && { precision: { asked: precision, reached } }),
    },
  };
}

/** Simulates a range into a part; false where that was interrupted. */
type Gather = (part: Part, range: Range) => Promise<boolean>;

/** Runs with a crew that is dismissed in the end; whether it was interrupted. */
export async function withCrew(
  design: Design,
  { jobs, progress, rowsTo }: Pick<Running, "progress" | "rowsTo"> & { readonly jobs: number },
  run: (gather: Gather) => Promise<void>,
): Promise<boolean> {
  const { signal, end } = interruption();
  const crew = hire(simulating({ design, withRows: rowsTo !== null }), jobs);
  try {
    progress.tell((seconds) => worldsDone(0, design.worlds, seconds));
    await turn();
    await run(async (part, range) => {
      const written = rowsTo === null ? null : inOrder(range.from, rowsTo, signal);
      const deliver = async (done: Done) => {
        addPart(part, done.part);
        progress.tell((seconds) => worldsDone(part.worlds, design.worlds, seconds));
        for (const rows of done.rows) await written?.(rows);
      };
      await crew.work(rowsTo === null ? tasksOf(range, jobs) : batchesOf(range), deliver, signal);
      return !signal.aborted;
    });
    return signal.aborted;
  } finally {
    end();
    crew.dismiss();
    progress.clear();
  }
}

/** Ranges large enough that few parts are handed over, and smaller towards the end, so that nobody waits long for the last. */
function tasksOf(range: Range, jobs: number): Range[] {
  const batches = batchesOf(range);
  const tasks: Range[] = [];
  for (let begin = 0; begin < batches.length; ) {
    const most = Math.min(MOST_BATCHES, Math.ceil((batches.length - begin) / (4 * jobs)));
    const taken = batches.slice(begin, begin + most);
    tasks.push({ from: taken[0].from, worlds: taken.reduce((sum, { worlds }) => sum + worlds, 0) });
    begin += most;
  }
  return tasks;
}
