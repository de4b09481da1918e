import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join, normalize, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { glob, isDynamicPattern } from "tinyglobby";

/** The files that some words of the command line stand for, and the words that stand for none. */
export interface Targets {
  /** Paths, or `-` for stdin: each once, those of a folder or glob in the order of their names. */
  readonly paths: readonly string[];
  readonly nothing: readonly { readonly word: string; readonly problem: string }[];
  /** How many YAML files of the folders are no scenarios. */
  readonly passedOver: number;
}

interface Found {
  readonly paths: readonly string[];
  readonly problem?: string;
  readonly passedOver?: number;
}

const ENDINGS = "{yaml,yml}";
const MOST_READ = 1 << 20;
/** `relocate:` at the left margin, or as the first key in `{ }`; in bytes, whatever the encoding of the rest. */
const SCENARIO = /^(?:\xef\xbb\xbf)?(?:---[ \t]+)?(?:\{[ \t]*)?["']?relocate["']?[ \t]*:/m;

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
  if (word === "-") return { paths: [word] };
  const status = await stat(word).catch(() => null);
  if (status?.isDirectory()) return inFolder(word);
  if (status !== null || !isDynamicPattern(word)) return { paths: [normalize(word)] };
  return matching(word);
}

/** What exists is checked; a word that names no file is left to whoever reads it, who says so. */
async function inFolder(folder: string): Promise<Found> {
  const names = await glob(`**/*.${ENDINGS}`, { cwd: folder, ...QUIETLY });
  const files = names.sort().map((name) => join(folder, name));
  const scenarios = await Promise.all(files.map(isScenario));
  const paths = files.filter((_, i) => scenarios[i]);
  const passedOver = files.length - paths.length;
  if (paths.length > 0) return { paths, passedOver };
  const others = passedOver === 0 ? "" : `: none of its YAML files (${passedOver}) has a key relocate`;
  return { paths, problem: `no scenario in ${folder}${others}` };
}

async function matching(pattern: string): Promise<Found> {
  const files = await glob(pattern, QUIETLY);
  const paths = files.filter((file) => /\.ya?ml$/i.test(file)).sort();
  return paths.length === 0 ? { paths, problem: `no YAML file matches ${pattern}` } : { paths };
}

const QUIETLY = {
  expandDirectories: false,
  followSymbolicLinks: false,
  caseSensitiveMatch: false,
  ignore: ["**/node_modules/**"],
} as const;

/** A file that cannot be read counts as one, so that it is reported. */
async function isScenario(path: string): Promise<boolean> {
  const bytes = await buffer(createReadStream(path, { end: MOST_READ - 1 })).catch(() => null);
  return bytes === null || SCENARIO.test(bytes.toString("latin1"));
}
