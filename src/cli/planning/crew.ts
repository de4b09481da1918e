import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Range } from "../../analysis/block-of.ts";
import type { Design } from "../../analysis/design.ts";
import { batchesOf, type Done, worldsMaker } from "../../analysis/parts.ts";
import { createPart } from "../../analysis/statistics/part.ts";
import type { WorldRows } from "../../analysis/world-table.ts";

/** What is to be simulated, and whether rows of the worlds are wanted. */
export interface Order {
  readonly design: Design;
  readonly withRows: boolean;
}

/** One who simulates: a thread, or the program itself between its other duties. */
interface Member {
  /** How many ranges are asked of it at once, so that it need not wait for the program to hear that one is done. */
  readonly ahead: number;
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

/** A crew of `jobs`, the calling thread the last of them: the others come up, and are told what to do, before it is busy. */
export function hire(order: Order, jobs: number): Crew {
  const members = [...Array.from({ length: jobs - 1 }, () => thread(order)), own(order)];
  const dismiss = () => {
    for (const member of members) member.dismiss();
  };
  const work: Crew["work"] = async (ranges, deliver, signal) => {
    let next = 0;
    const each = async (member: Member) => {
      while (next < ranges.length && !signal.aborted) await deliver(await member.take(ranges[next++], signal));
    };
    await Promise.all(members.flatMap((member) => Array.from({ length: member.ahead }, () => each(member))));
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
      rows.push(...make(batch, part).rows);
      await turn();
    }
    return { part, rows };
  };
  return { ahead: 1, take, dismiss: () => {} };
}

interface Waiting {
  readonly resolve: (done: Done) => void;
  readonly reject: (fault: Error) => void;
}

function thread(order: Order): Member {
  const worker = new Worker(new URL("./thread.cjs", import.meta.url), { workerData: order });
  // In the order asked, which is that of the answers.
  const waiting: Waiting[] = [];
  const fail = (fault: Error) => {
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  worker.on("message", (done: Done) => waiting.shift()?.resolve(done));
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`a thread ended with code ${code}`)));
  const take: Member["take"] = async (range, signal) => {
    let abandon = () => {};
    const done = new Promise<Done>((resolve, reject) => {
      waiting.push({ resolve, reject });
      abandon = () => resolve({ part: createPart(), rows: [] });
    });
    signal.addEventListener("abort", abandon);
    worker.postMessage(range);
    return done.finally(() => signal.removeEventListener("abort", abandon));
  };
  const dismiss = () => {
    waiting.length = 0;
    void worker.terminate();
  };
  return { ahead: 2, take, dismiss };
}
