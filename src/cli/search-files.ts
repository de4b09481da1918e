import { createReadStream } from "node:fs";
import { join, normalize } from "node:path";
import { buffer } from "node:stream/consumers";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Found } from "./check-targets.ts";

const ENDINGS = "{yaml,yml}";
const MOST_READ = 1 << 20;
/** Files looked into at once: far below how many a process may open. */
const AT_ONCE = 32;
/** `relocate:` at the left margin, or as the first key in `{ }`; in bytes, whatever the encoding of the rest. */
const SCENARIO = /^(?:\xef\xbb\xbf)?(?:---[ \t]+)?(?:\{[ \t]*)?["']?relocate["']?[ \t]*:/m;

const QUIETLY = {
  expandDirectories: false,
  followSymbolicLinks: false,
  caseSensitiveMatch: false,
  ignore: ["**/node_modules/**"],
} as const;

/** The scenarios in a folder and its folders. */
export async function inFolder(folder: string): Promise<Found> {
  const names = await glob(`**/*.${ENDINGS}`, { cwd: folder, ...QUIETLY });
  const files = names.sort().map((name) => join(folder, name));
  const paths = await scenariosAmong(files);
  const passedOver = files.length - paths.length;
  if (paths.length > 0) return { paths, passedOver };
  const others = passedOver === 0 ? "" : `: none of its YAML files (${passedOver}) has a key relocate`;
  return { paths, problem: `no scenario in ${folder}${others}` };
}

/** The YAML files that a glob matches; a word that is none and names no file is left to whoever reads it, who says so. */
export async function matching(pattern: string): Promise<Found> {
  if (!isDynamicPattern(pattern)) return { paths: [normalize(pattern)] };
  const files = await glob(pattern, QUIETLY);
  const paths = files.filter((file) => /\.ya?ml$/i.test(file)).sort();
  return paths.length === 0 ? { paths, problem: `no YAML file matches ${pattern}` } : { paths };
}

async function scenariosAmong(files: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const are = await Promise.all(some.map(isScenario));
    paths.push(...some.filter((_, i) => are[i]));
  }
  return paths;
}

/** A file that cannot be read counts as one, so that it is reported. */
async function isScenario(path: string): Promise<boolean> {
  const bytes = await buffer(createReadStream(path, { end: MOST_READ - 1 })).catch(() => null);
  return bytes === null || SCENARIO.test(bytes.toString("latin1"));
}
