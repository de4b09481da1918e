import { Worker } from "node:worker_threads";

/** One who does pieces of work: a thread, or the program itself between its other duties. */
interface Member<Task, Done> {
  /** How many pieces are asked of it at once, so that it need not wait for the program to hear that one is done. */
  readonly ahead: number;
  readonly take: (task: Task, signal: AbortSignal) => Promise<Done>;
  readonly dismiss: () => void;
}

/** What is to be done, and by whom. */
export interface Work<Task, Done> {
  /** The threads' program, beside this one, and what each is told at first. */
  readonly script: "plan-thread.cjs" | "sensitivity-thread.cjs";
  readonly order: unknown;
  /** What the calling thread does with a task. */
  readonly own: (task: Task, signal: AbortSignal) => Promise<Done>;
  /** What comes of a task that is given up. */
  readonly nothing: () => Done;
}

/** Those who do a work together. */
export interface Crew<Task, Done> {
  /** Does tasks in whatever order and hands over what comes of each; ends early, without a word, when the signal says so. */
  readonly work: (
    tasks: readonly Task[],
    deliver: (done: Done, index: number) => Promise<void>,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly dismiss: () => void;
}

/** A crew of `jobs`, the calling thread the last of them: the others come up, and are told what to do, before it is busy. */
export function hire<Task, Done>(work: Work<Task, Done>, jobs: number): Crew<Task, Done> {
  const own: Member<Task, Done> = { ahead: 1, take: work.own, dismiss: () => {} };
  const members = [...Array.from({ length: jobs - 1 }, () => thread(work)), own];
  return {
    work: async (tasks, deliver, signal) => {
      let next = 0;
      const each = async (member: Member<Task, Done>) => {
        while (next < tasks.length && !signal.aborted) {
          const index = next++;
          await deliver(await member.take(tasks[index], signal), index);
        }
      };
      await Promise.all(members.flatMap((member) => Array.from({ length: member.ahead }, () => each(member))));
    },
    dismiss: () => {
      for (const member of members) member.dismiss();
    },
  };
}

interface Waiting<Done> {
  readonly resolve: (done: Done) => void;
  readonly reject: (fault: Error) => void;
}

function thread<Task, Done>({ script, order, nothing }: Work<Task, Done>): Member<Task, Done> {
  const worker = new Worker(new URL(`./${script}`, import.meta.url), { workerData: order });
  // In the order asked, which is that of the answers.
  const waiting: Waiting<Done>[] = [];
  const fail = (fault: Error) => {
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  worker.on("message", (done: Done) => waiting.shift()?.resolve(done));
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`a thread ended with code ${code}`)));
  const take = async (task: Task, signal: AbortSignal) => {
    let abandon = () => {};
    const done = new Promise<Done>((resolve, reject) => {
      waiting.push({ resolve, reject });
      abandon = () => resolve(nothing());
    });
    signal.addEventListener("abort", abandon);
    worker.postMessage(task);
    return done.finally(() => signal.removeEventListener("abort", abandon));
  };
  const dismiss = () => {
    waiting.length = 0;
    void worker.terminate();
  };
  return { ahead: 2, take, dismiss };
}
