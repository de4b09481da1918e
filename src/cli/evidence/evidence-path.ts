import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { type Problem, problem } from "../../scenario/finding.ts";
import { nearest } from "../../scenario/nearest.ts";
import { faultWords } from "../fault-words.ts";

/** Where a file that a scenario names lies, or why it cannot be read: links may not lead out of the scenario's folder either. */
export async function evidencePath(folder: string, path: string): Promise<string | Problem> {
  try {
    const [top, target] = [await realpath(folder), await realpath(join(folder, path))];
    const below = relative(top, target);
    if (below === ".." || below.startsWith(`..${sep}`)) return problem("evidence-file-path", { path });
    if (!(await stat(target)).isFile()) return unreadable(path, "it is no file");
    return target;
  } catch (error) {
    return unreadable(path, faultWords(error), await nearestBeside(join(folder, path)));
  }
}

/** That a file could not be read, as a finding. */
export function unreadable(file: string, why: string, near: string | null = null): Problem {
  return problem("evidence-unreadable", { file, why, near });
}

async function nearestBeside(path: string): Promise<string | null> {
  const names = await readdir(dirname(path)).catch(() => []);
  return nearest(
    basename(path),
    names.filter((name) => /\.csv$/i.test(name)),
  );
}
