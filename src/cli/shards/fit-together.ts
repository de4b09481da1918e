import type { ShardFile, SharedByShards } from "./shard-file.ts";
import { shardName } from "./shard.ts";

export interface NamedShard extends ShardFile {
  readonly file: string;
}

/** Missing shards that are named; the others are counted. */
const MOST_NAMED = 20;

/** What keeps shards from being one run, one line each: of other runs, doubled, missing. */
export function misfits(shards: readonly NamedShard[]): string[] {
  const [first, ...others] = shards;
  const strange = others.flatMap((other) => difference(first, other));
  if (strange.length > 0) return strange;
  const { count } = first.shard;
  const holders = new Map<number, string[]>();
  for (const { shard, file } of shards) holders.set(shard.index, [...(holders.get(shard.index) ?? []), file]);
  const doubled = [...holders].filter(([, files]) => files.length > 1);
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !holders.has(index));
  return [
    ...doubled.map(([index, files]) => `shard ${index}/${count} is there more than once: ${files.join(", ")}`),
    ...missing.slice(0, MOST_NAMED).map((index) => `shard ${index}/${count} is missing`),
    ...(missing.length > MOST_NAMED ? [`and ${missing.length - MOST_NAMED} more shards are missing`] : []),
  ];
}

/** In what a shard is of another run than the first. */
function difference(first: NamedShard, other: NamedShard): string[] {
  const between = `${other.file} is of another run than ${first.file}`;
  if (first.shard.count !== other.shard.count)
    return [`${between}: shard ${shardName(other.shard)}, not of ${first.shard.count}`];
  if (first.checksum === other.checksum) return [];
  const [before, after] = [aspects(first.shared), aspects(other.shared)];
  const differing = Object.keys(before).filter((aspect) => before[aspect] !== after[aspect]);
  const words = differing.map((aspect) => `${aspect} ${after[aspect]}, not ${before[aspect]}`);
  return [`${between}: ${words.length > 0 ? words.join("; ") : "the scenario or its settings differ"}`];
}

function aspects({ report, asked }: SharedByShards): Record<string, string> {
  const { version, input, run } = report;
  return {
    version,
    "scenario file": input.file,
    "checksum of the scenario": (input.sha256 ?? "").slice(0, 12),
    seed: String(run.seed),
    worlds: String(run.worlds),
    options: asked.options?.join(",") ?? "all",
    baseline: asked.baseline ?? "the scenario's",
  };
}
