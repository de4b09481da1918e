import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Range } from "../../analysis/block-of.ts";
import type { Design } from "../../analysis/design.ts";
import { batchesOf, partMaker } from "../../analysis/parts.ts";
import { addPart, createPart, type Part } from "../../analysis/statistics/part.ts";

/** One who simulates: a thread, or the program itself between its other duties. */
interface Member {
  readonly take: (range: Range, signal: AbortSignal) => Promise<Part>;
  readonly dismiss: () => void;
}

/** Those who simulate the worlds of a design together. */
export interface Crew {
  /** Simulates ranges in whatever order and hands over each part; ends early, without a word, when the signal says so. */
  readonly work: (ranges: readonly Range[], deliver: (part: Part) => void, signal: AbortSignal) => Promise<void>;
  readonly dismiss: () => void;
}

/** A crew of `jobs`, the calling thread among them. */
export function hire(design: Design, jobs: number): Crew {
  const members = [own(design), ...Array.from({ length: jobs - 1 }, () => thread(design))];
  const work: Crew["work"] = async (ranges, deliver, signal) => {
    let next = 0;
    const each = async (member: Member) => {
      while (next < ranges.length && !signal.aborted) deliver(await member.take(ranges[next++], signal));
    };
    await Promise.all(members.map(each));
  };
  return { work, dismiss: () => members.forEach(({ dismiss }) => dismiss()) };
}

/** The calling thread: looks up after every batch, for signals and for parts of others. */
function own(design: Design): Member {
  const make = partMaker(design);
  const take: Member["take"] = async (range, signal) => {
    const part = createPart();
    for (const batch of batchesOf(range)) {
      if (signal.aborted) break;
      addPart(part, make(batch));
      await turn();
    }
    return part;
  };
  return { take, dismiss: () => {} };
}

interface Waiting {
  readonly resolve: (part: Part) => void;
  readonly reject: (fault: Error) => void;
}

function thread(design: Design): Member {
  const worker = new Worker(new URL("./thread.js", import.meta.url), { workerData: design });
  let waiting: Waiting | null = null;
  worker.on("message", (part: Part) => waiting?.resolve(part));
  worker.on("error", (fault) => waiting?.reject(fault));
  worker.on("exit", (code) => waiting?.reject(new Error(`a thread ended with code ${code}`)));
  const take: Member["take"] = async (range, signal) => {
    const part = new Promise<Part>((resolve, reject) => {
      waiting = { resolve, reject };
    });
    const abandon = () => waiting?.resolve(createPart());
    signal.addEventListener("abort", abandon);
    worker.postMessage(range);
    return part.finally(() => signal.removeEventListener("abort", abandon));
  };
  const dismiss = () => {
    waiting = null;
    void worker.terminate();
  };
  return { take, dismiss };
}
