import { createHash } from "node:crypto";
import type { Part } from "../../analysis/statistics/part.ts";
import { type PartJson, partFromJson, partToJson } from "../../analysis/statistics/part-json.ts";
import { pack, unpack } from "../../report/packed.ts";
import type { PlanReport } from "../../report/plan-json.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Shard, shardName } from "./shard.ts";

/** What all shards of a run have in common: the scenario as it was read, what was asked of it, and what is reported besides. */
export interface SharedByShards {
  readonly report: Omit<PlanReport, "result">;
  readonly asked: { readonly options: readonly string[] | null; readonly baseline: string | null };
  readonly scenario: Scenario;
}

export interface ShardFile {
  readonly shard: Shard;
  readonly shared: SharedByShards;
  /** Checksum of what is shared: shards of one run have the same. */
  readonly checksum: string;
  readonly part: Part;
}

const FORMAT = "relocate.shard";
const VERSION = "1.0";

/** A shard as the text of its file. */
export function shardText({ shard, shared, part }: Omit<ShardFile, "checksum">): string {
  const packed = JSON.stringify(pack(shared));
  const json = JSON.stringify(partToJson(part));
  const head = { format: FORMAT, formatVersion: VERSION, shard: shardName(shard) };
  const sums = { shared: sha256(packed), part: sha256(json) };
  return `${JSON.stringify(head).slice(0, -1)},"sha256":${JSON.stringify(sums)},"shared":${packed},"part":${json}}\n`;
}

/** A shard read from the text of its file, or why it is none. */
export function readShard(text: string): ShardFile | { readonly problem: string } {
  const json = parsed(text);
  if (json?.format !== FORMAT) return { problem: "it is no shard (written by plan --shard), or cut short" };
  if (!/^1\./.test(json.formatVersion)) return { problem: `its format is ${json.formatVersion}, not ${VERSION}` };
  const intact =
    sha256(JSON.stringify(json.shared)) === json.sha256.shared &&
    sha256(JSON.stringify(json.part)) === json.sha256.part;
  if (!intact) return { problem: "it has been changed since it was written: run that shard again" };
  const [index, count] = json.shard.split("/").map(Number);
  return {
    shard: { index, count },
    shared: unpack(json.shared) as SharedByShards,
    checksum: json.sha256.shared,
    part: partFromJson(json.part),
  };
}

interface ShardJson {
  readonly format: string;
  readonly formatVersion: string;
  readonly shard: string;
  readonly sha256: { readonly shared: string; readonly part: string };
  readonly shared: unknown;
  readonly part: PartJson;
}

function parsed(text: string): ShardJson | null {
  try {
    const json = JSON.parse(text);
    return isShard(json) ? json : null;
  } catch {
    return null;
  }
}

function isShard(json: Partial<ShardJson> | null): json is ShardJson {
  const texts = [json?.formatVersion, json?.shard, json?.sha256?.shared, json?.sha256?.part];
  const parts = [json?.shared, json?.part];
  return texts.every((text) => typeof text === "string") && parts.every((part) => part != null);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
