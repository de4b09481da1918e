import { InvalidArgumentError } from "commander";
import type { Range } from "../../analysis/block-of.ts";

/** One of the parts, numbered from 1, that a run is split into. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

const MOST_SHARDS = 100_000;

/** `2/8`, or `auto`: what the job array that the program runs in says of itself. */
export function shard(written: string): Shard {
  if (written === "auto") return fromArray(process.env);
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(written) ?? [];
  return checked(Number(index), Number(count), "It should be i/n, such as 2/8, or auto.");
}

function checked(index: number, count: number, otherwise: string): Shard {
  if (index >= 1 && index <= count && count <= MOST_SHARDS) return { index, count };
  throw new InvalidArgumentError(otherwise);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Job arrays by the variables that they set: the index, the first index, the step, the number of tasks. */
const ARRAYS = [
  {
    index: "SLURM_ARRAY_TASK_ID",
    first: "SLURM_ARRAY_TASK_MIN",
    step: "SLURM_ARRAY_TASK_STEP",
    count: "SLURM_ARRAY_TASK_COUNT",
  },
  { index: "JOB_COMPLETION_INDEX", first: 0, step: 1, count: "JOB_COMPLETIONS" },
  { index: "AWS_BATCH_JOB_ARRAY_INDEX", first: 0, step: 1, count: "AWS_BATCH_JOB_ARRAY_SIZE" },
  { index: "CI_NODE_INDEX", first: 1, step: 1, count: "CI_NODE_TOTAL" },
] as const;

/** The shard of a task of Slurm's job arrays, Kubernetes' indexed jobs, AWS Batch's arrays or GitLab's parallel jobs. */
export function fromArray(environment: Environment): Shard {
  const known = ARRAYS.find(({ index }) => environment[index] !== undefined);
  if (known === undefined)
    throw new InvalidArgumentError(
      `No job array is running here: none of ${ARRAYS.map(({ index }) => index).join(", ")} is set.`,
    );
  const read = (of: string | number) => (typeof of === "number" ? of : Number(environment[of] ?? Number.NaN));
  const index = (read(known.index) - read(known.first)) / read(known.step) + 1;
  return checked(index, read(known.count), `${known.index} is set, but ${known.count} does not say of how many.`);
}

/** The worlds of a shard: whole batches, as even as can be. */
export function rangeOf({ index, count }: Shard, worlds: number, batch: number): Range {
  const batches = Math.ceil(worlds / batch);
  const at = (i: number) => Math.min(worlds, Math.floor((batches * i) / count) * batch);
  return { from: at(index - 1), worlds: at(index) - at(index - 1) };
}

export function shardName({ index, count }: Shard): string {
  return `${index}/${count}`;
}
