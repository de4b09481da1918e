import { readFile } from "node:fs/promises";
import { analyse } from "../../analysis/analyse.ts";
import { designOf } from "../../analysis/design.ts";
import { addPart, createPart } from "../../analysis/statistics/part.ts";
import { statisticsOfPart } from "../../analysis/statistics/statistics.ts";
import type { PlanReport } from "../../report/plan-json.ts";
import { printable } from "../../report/printable.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { faultWords } from "../fault-words.ts";
import { misfits, type NamedShard } from "./fit-together.ts";
import { readShard } from "./shard-file.ts";

export type Merged =
  | { readonly report: PlanReport; readonly scenario: Scenario }
  | { readonly problems: readonly string[] };

/** Reads the shards of a run and makes its report; every file that does not fit is named. */
export async function mergeShards(files: readonly string[], timeline: boolean): Promise<Merged> {
  const read = await Promise.all(files.map(named));
  const unreadable = read.flatMap((one) => ("problem" in one ? [one.problem] : []));
  if (unreadable.length > 0) return { problems: unreadable };
  const shards = read as NamedShard[];
  const problems = misfits(shards);
  if (problems.length > 0) return { problems };
  const { report, asked, scenario } = shards[0].shared;
  const part = createPart();
  for (const shard of shards) addPart(part, shard.part);
  const design = designOf(scenario, {
    worlds: report.run.worlds,
    seed: report.run.seed,
    timeline,
    ...(asked.options && { options: asked.options }),
    ...(asked.baseline && { baseline: asked.baseline }),
  });
  return { report: { ...report, result: analyse(design, statisticsOfPart(part)) }, scenario };
}

async function named(file: string): Promise<NamedShard | { readonly problem: string }> {
  const name = printable(file);
  try {
    const shard = readShard(await readFile(file, "utf8"));
    return "problem" in shard ? { problem: `cannot merge ${name}: ${shard.problem}` } : { ...shard, file: name };
  } catch (error) {
    return { problem: `cannot read ${name}: ${faultWords(error)}` };
  }
}
