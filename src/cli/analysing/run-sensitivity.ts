import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import { once } from "../../analysis/once.ts";
import type { Asked } from "../../analysis/sensitivity/options.ts";
import { perform, type Steps, type Task } from "../../analysis/sensitivity/tasks.ts";
import { createWorkshop, type Workshop } from "../../analysis/sensitivity/workshop.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Crew, hire, type Work } from "../threads/crew.ts";
import { begin, type Progress } from "../threads/progress.ts";

/** Options × worlds from which on threads repay their start. */
const WORTH_THREADS = 8192;

/** What a thread makes its workshop of. */
export interface Order {
  readonly scenario: Scenario;
  readonly asked: Asked;
}

export interface Analysing {
  /** Threads; by default as many as repay themselves. */
  readonly jobs?: number;
  readonly quiet?: boolean;
}

/** Works out what `stepsOf` asks for, on as many threads as repay themselves; the same result for any number. */
export async function runSensitivity<T>(
  order: Order,
  stepsOf: (workshop: Workshop) => Steps<T>,
  { jobs, quiet = false }: Analysing,
): Promise<T> {
  const { scenario, asked } = order;
  const workshop = once(() => createWorkshop(scenario, asked));
  const worthwhile = asked.worlds * scenario.options.size >= WORTH_THREADS;
  const crew = hire(analysing(order, workshop), jobs ?? (worthwhile ? availableParallelism() : 1));
  const progress = begin(quiet);
  try {
    await turn();
    return await together(crew, stepsOf(workshop()), progress);
  } finally {
    crew.dismiss();
    progress.clear();
  }
}

function analysing(order: Order, workshop: () => Workshop): Work<Task, unknown> {
  const own = async (task: Task) => {
    const done = perform(workshop(), task);
    await turn();
    return done;
  };
  return { script: "sensitivity-thread.cjs", order, own, nothing: () => null };
}

async function together<T>(crew: Crew<Task, unknown>, steps: Steps<T>, progress: Progress): Promise<T> {
  const { signal } = new AbortController();
  for (let step = steps.next([]); ; ) {
    if (step.done === true) return step.value;
    const tasks = step.value;
    const results: unknown[] = tasks.map(() => null);
    let count = 0;
    const deliver = async (done: unknown, index: number) => {
      results[index] = done;
      count++;
      progress.tell(() => partsDone(tasks[0], count, tasks.length));
    };
    await crew.work(tasks, deliver, signal);
    step = steps.next(results);
  }
}

const WORDS: Partial<Record<Task[0], string>> = {
  influence: "which quantities matter",
  point: "where the two best tie",
};

/** `what would change the answer: 46 of 101` */
function partsDone([kind]: Task, count: number, all: number): string {
  return `${WORDS[kind] ?? "what would change the answer"}: ${count} of ${all}`;
}
