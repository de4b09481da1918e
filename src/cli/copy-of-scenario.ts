import { basename, dirname, extname, join, resolve } from "node:path";
import type { Command } from "commander";
import { say } from "./streams.ts";
import { writeWhole } from "./write-whole.ts";

interface CopyOptions {
  readonly write?: string;
  readonly into?: string;
}

/** Where the copy of a scenario goes; null where none is asked for. The scenario itself is never written over. */
export function copyPath(file: string, { write, into }: CopyOptions, command: Command): string | null {
  if (write === undefined) {
    if (into !== undefined)
      command.error("error: --into is the file for the copy that --write makes: add --write <id>");
    return null;
  }
  if (into === undefined && file === "-")
    command.error("error: --write: a scenario from stdin has no name: add --into <path>");
  const ending = extname(file);
  const path = into ?? join(dirname(file), `${basename(file, ending)}.${write}${ending || ".yaml"}`);
  if (file !== "-" && resolve(path) === resolve(file))
    command.error("error: --into: that is the scenario itself; name another file");
  return path;
}

/** Writes the copy whole or not at all; false where it cannot be. */
export async function writeCopy(path: string, text: string, { quiet }: { readonly quiet?: true }): Promise<boolean> {
  const problem = await writeWhole(path, text);
  if (problem !== null) say(`relocate: cannot write ${path}: ${problem}\n`);
  else if (quiet !== true) say(`wrote ${path}\n`);
  return problem === null;
}
