import { stat } from "node:fs/promises";
import { normalize, resolve } from "node:path";

/** The files that some words of the command line stand for, and the words that stand for none. */
export interface Targets {
  /** Paths, or `-` for stdin: each once, those of a folder or glob in the order of their names. */
  readonly paths: readonly string[];
  readonly nothing: readonly { readonly word: string; readonly problem: string }[];
  /** How many YAML files of the folders are no scenarios. */
  readonly passedOver: number;
}

/** The files of one word. */
export interface Found {
  readonly paths: readonly string[];
  readonly problem?: string;
  readonly passedOver?: number;
}

/** Finds the files to check: what is named, the YAML files a glob matches, and the scenarios in folders. */
export async function checkTargets(words: readonly string[]): Promise<Targets> {
  const found = await Promise.all(words.map(async (word) => ({ word, ...(await filesOf(word)) })));
  const paths = new Map<string, string>();
  for (const path of found.flatMap((each) => each.paths)) {
    const identity = path === "-" ? path : resolve(path);
    if (!paths.has(identity)) paths.set(identity, path);
  }
  return {
    paths: [...paths.values()],
    nothing: found.flatMap(({ word, problem }) => (problem === undefined ? [] : [{ word, problem }])),
    passedOver: found.reduce((sum, { passedOver = 0 }) => sum + passedOver, 0),
  };
}

async function filesOf(word: string): Promise<Found> {
  if (word === "-" || word === "") return { paths: [word] };
  const status = await stat(word).catch(() => null);
  if (status !== null && !status.isDirectory()) return { paths: [normalize(word)] };
  const { inFolder, matching } = await import("./search-files.ts");
  return status === null ? matching(word) : inFolder(word);
}
