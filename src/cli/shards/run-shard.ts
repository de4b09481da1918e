import type { Design } from "../../analysis/design.ts";
import { createPart } from "../../analysis/statistics/part.ts";
import { BATCH } from "../../analysis/statistics/tally.ts";
import { jobsFor, type Running, withCrew } from "../planning/run-plan.ts";
import { rangeOf, type Shard } from "./shard.ts";
import { type SharedByShards, shardText } from "./shard-file.ts";

/** A shard of a run as the text of its file; null where it was interrupted, as half a shard is of no use. */
export async function shardOf(
  design: Design,
  shard: Shard,
  { running, shared }: { readonly running: Running; readonly shared: SharedByShards },
): Promise<string | null> {
  const part = createPart();
  const range = rangeOf(shard, design.worlds, BATCH);
  const jobs = running.jobs ?? jobsFor(design, range.worlds);
  const interrupted = await withCrew({ ...design, worlds: range.worlds }, { ...running, jobs }, async (gather) => {
    if (range.worlds > 0) await gather(part, range);
  });
  return interrupted ? null : shardText({ shard, shared, part });
}
