import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { nearest } from "../scenario/nearest.ts";

/** The existing YAML file that one that does not exist was probably meant to be; null where there is none. */
export async function nearestFile(path: string): Promise<string | null> {
  for (const folder of new Set([dirname(path), dirname(dirname(path)), ".", "scenarios"])) {
    const names = await readdir(folder).catch(() => []);
    const name = nearest(
      basename(path),
      names.filter((entry) => /\.ya?ml$/i.test(entry)),
    );
    if (name !== null) return join(folder, name);
  }
  return null;
}
