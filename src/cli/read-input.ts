import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, isAbsolute, relative } from "node:path";
import { buffer } from "node:stream/consumers";
import { faultWords } from "./fault-words.ts";
import { nearestFile } from "./nearest-file.ts";

/** A scenario's text with the name and the checksum a report gives it, or why it could not be read. */
export type Input =
  | { readonly name: string; readonly text: string; readonly sha256: string }
  | { readonly name: string; readonly problem: string };

/** Reads a file, or stdin for `-`, as UTF-8. */
export async function readInput(path: string): Promise<Input> {
  const name = inputName(path);
  try {
    const bytes = path === "-" ? await buffer(process.stdin) : await readFile(path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), sha256 };
  } catch (error) {
    return { name, problem: await problem(path, error) };
  }
}

/** No absolute path gets into a result: the same scenario gives the same bytes on every machine. */
function inputName(path: string): string {
  if (path === "-") return "<stdin>";
  if (!isAbsolute(path)) return path;
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") || isAbsolute(fromHere) ? basename(path) : fromHere;
}

async function problem(path: string, error: unknown): Promise<string> {
  const nearest = (error as NodeJS.ErrnoException).code === "ENOENT" ? await nearestFile(path) : null;
  return `cannot read ${path}: ${faultWords(error)}${nearest === null ? "" : `; did you mean ${nearest}?`}`;
}
