import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Range } from "../../analysis/block-of.ts";
import type { Design } from "../../analysis/design.ts";
import { batchesOf, type Done, worldsMaker } from "../../analysis/parts.ts";
import { addPart, createPart } from "../../analysis/statistics/part.ts";
import type { WorldRows } from "../../analysis/world-table.ts";

/** What is to be simulated, and whether rows of the worlds are wanted. */
export interface Order {
  readonly design: Design;
  readonly withRows: boolean;
}

/** One who simulates: a thread, or the program itself between its other duties. */
interface Member {
  readonly take: (range: Range, signal: AbortSignal) => Promise<Done>;
  readonly dismiss: () => void;
}

/** Those who simulate the worlds of a design together. */
export interface Crew {
  /** Simulates ranges in whatever order and hands over each part; ends early, without a word, when the signal says so. */
  readonly work: (
    ranges: readonly Range[],
    deliver: (done: Done) => Promise<void>,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly dismiss: () => void;
}

/** A crew of `jobs`, the calling thread among them. */
export function hire(order: Order, jobs: number): Crew {
  const members = [own(order), ...Array.from({ length: jobs - 1 }, () => thread(order))];
  const dismiss = () => {
    for (const member of members) member.dismiss();
  };
  const work: Crew["work"] = async (ranges, deliver, signal) => {
    let next = 0;
    const each = async (member: Member) => {
      while (next < ranges.length && !signal.aborted) await deliver(await member.take(ranges[next++], signal));
    };
    await Promise.all(members.map(each));
  };
  return { work, dismiss };
}

/** The calling thread: looks up after every batch, for signals and for parts of others. */
function own({ design, withRows }: Order): Member {
  const make = worldsMaker(design, { withRows });
  const take: Member["take"] = async (range, signal) => {
    const part = createPart();
    const rows: WorldRows[] = [];
    for (const batch of batchesOf(range)) {
      if (signal.aborted) break;
      const done = make(batch);
      addPart(part, done.part);
      rows.push(...done.rows);
      await turn();
    }
    return { part, rows };
  };
  return { take, dismiss: () => {} };
}

interface Waiting {
  readonly resolve: (done: Done) => void;
  readonly reject: (fault: Error) => void;
}

function thread(order: Order): Member {
  const worker = new Worker(new URL("./thread.cjs", import.meta.url), { workerData: order });
  let waiting: Waiting | null = null;
  worker.on("message", (done: Done) => waiting?.resolve(done));
  worker.on("error", (fault) => waiting?.reject(fault));
  worker.on("exit", (code) => waiting?.reject(new Error(`a thread ended with code ${code}`)));
  const take: Member["take"] = async (range, signal) => {
    const done = new Promise<Done>((resolve, reject) => {
      waiting = { resolve, reject };
    });
    const abandon = () => waiting?.resolve({ part: createPart(), rows: [] });
    signal.addEventListener("abort", abandon);
    worker.postMessage(range);
    return done.finally(() => signal.removeEventListener("abort", abandon));
  };
  const dismiss = () => {
    waiting = null;
    void worker.terminate();
  };
  return { take, dismiss };
}
