import { readFile } from "node:fs/promises";
import { analyse } from "../../analysis/analyse.ts";
import { designOf } from "../../analysis/design.ts";
import { addPart, createPart } from "../../analysis/statistics/part.ts";
import { statisticsOfPart } from "../../analysis/statistics/statistics.ts";
import type { PlanReport } from "../../report/plan-json.ts";
import { printable } from "../../report/printable.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { version } from "../../../package.json";
import { faultWords } from "../fault-words.ts";
import { placeless } from "../placeless.ts";
import { inputName } from "../read-input.ts";
import { misfits, type NamedShard } from "./fit-together.ts";
import { readShard } from "./shard-file.ts";

export type Merged =
  | { readonly report: PlanReport; readonly scenario: Scenario }
  /** A report without a result, whose findings say why. */
  | { readonly report: PlanReport; readonly scenario: null };

/** Reads the shards of a run and makes its report; every file that does not fit is named. */
export async function mergeShards(files: readonly string[], timeline: boolean): Promise<Merged> {
  const read = await Promise.all(files.map(named));
  const unreadable = read.flatMap((one) => ("problem" in one ? [one.problem] : []));
  if (unreadable.length > 0) return unmerged(files, unreadable);
  const shards = read as NamedShard[];
  const problems = misfits(shards);
  if (problems.length > 0) return unmerged(files, problems);
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

function unmerged([first = ""]: readonly string[], problems: readonly string[]): Merged {
  const file = inputName(first);
  const run = { seed: 0, worlds: 0, partial: false, shard: null };
  const diagnostics = problems.map((problem) => placeless(file, "cannot-merge", problem));
  return { report: { version, input: { file, sha256: null }, run, diagnostics, result: null }, scenario: null };
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
