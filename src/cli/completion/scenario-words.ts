import { readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { metricIds } from "../../scenario/metric-ids.ts";
import { readFully } from "../../scenario/read-fully.ts";
import type { Candidate } from "./candidate.ts";

/** What a scenario offers to complete: of one that has errors, as much as can be read. */
export interface ScenarioWords {
  readonly options: readonly Candidate[];
  readonly metrics: readonly Candidate[];
  readonly offers: readonly Candidate[];
  readonly payers: readonly Candidate[];
  /** Paths of quantities, with what stands there. */
  readonly paths: readonly Candidate[];
  /** The same as the left side of a setting. */
  readonly settings: readonly Candidate[];
}

const MOST_BYTES = 1 << 20;

/** The words of the first scenario file named on a line; without one, the metrics that every scenario has. */
export async function scenarioWords(words: readonly string[]): Promise<ScenarioWords> {
  for (const word of words.filter((each) => /\.ya?ml$/i.test(each))) {
    const text = await textOf(word.replace(/^~(?=\/)/, homedir()));
    if (text !== null) return wordsOf(text);
  }
  return { options: [], metrics: metrics([]), offers: [], payers: [], paths: [], settings: [] };
}

async function textOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true && found.size <= MOST_BYTES ? readFile(path, "utf8") : null;
}

/** Logs are not read: what they say has no words. */
function wordsOf(text: string): ScenarioWords {
  const { written, scenario } = readFully(text, {});
  const section = (key: string) =>
    Object.entries(mapping(mapping(written)[key])).map(([id, entry]) => ({
      word: id,
      says: string(mapping(entry).title ?? mapping(entry).name),
    }));
  const paths = [...(scenario?.quantities ?? [])].map(([path, { written }]) => ({ word: path, says: written }));
  return {
    options: section("options"),
    metrics: metrics(section("payers").map(({ word }) => word)),
    offers: section("offers"),
    payers: section("payers"),
    paths,
    settings: paths.map(({ word, says }) => ({ word: `${word}=`, says })),
  };
}

function metrics(payers: readonly string[]): Candidate[] {
  return [...metricIds, ...payers.map((id) => `cost.${id}`)].map((word) => ({ word, says: "" }));
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}
