import type { FileHandle } from "node:fs/promises";
import { basename, isAbsolute, relative } from "node:path";
import { MOST_BYTES } from "../scenario/size.ts";
import { faultWords } from "./fault-words.ts";

/** A scenario's text with the name and the checksum a report gives it, or why it could not be read. */
export type Input =
  | { readonly name: string; readonly text: string; readonly sha256: string | null }
  | { readonly name: string; readonly problem: string };

export interface Reading {
  /** The most bytes a scenario may have. */
  readonly maxSize?: number;
  /** Whether the checksum is wanted: the module for it takes its time to load. */
  readonly checksum?: boolean;
}

/** Bytes a text may lose as it is decoded: a mark of the byte order, and a character cut in two. */
const LOST = 3 + 3;

/**
 * Reads a file, or stdin for `-`, as UTF-8. What is too large is read no further than it takes to tell, and has no checksum:
 * its text is too large as well.
 */
export async function readInput(path: string, { maxSize = MOST_BYTES, checksum = true }: Reading = {}): Promise<Input> {
  const name = inputName(path);
  try {
    const most = maxSize + LOST;
    const bytes = await (path === "-" ? readStream(process.stdin, most) : readFile(path, most));
    const isWhole = bytes.length <= most;
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !isWhole });
    return { name, text, sha256: checksum && isWhole ? await sha256(bytes) : null };
  } catch (error) {
    return { name, problem: await problem(path, error) };
  }
}

async function readFile(path: string, most: number): Promise<Buffer> {
  const { open } = await import("node:fs/promises");
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return size > 0 && size <= most ? await file.readFile() : await readStream(chunksOf(file), most);
  } finally {
    await file.close();
  }
}

/** What a device or a pipe holds is known only when it is read. */
function chunksOf(file: FileHandle): AsyncIterable<Buffer> {
  return file.createReadStream({ autoClose: false });
}

/** The bytes of a stream, or of its beginning: more than `most`, where it has more. */
async function readStream(stream: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256").update(bytes).digest("hex");
}

/** No absolute path gets into a result: the same scenario gives the same bytes on every machine. */
export function inputName(path: string): string {
  if (path === "-") return "<stdin>";
  if (!isAbsolute(path)) return path;
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") || isAbsolute(fromHere) ? basename(path) : fromHere;
}

async function problem(path: string, error: unknown): Promise<string> {
  if (path === "") return 'cannot read "": a name cannot be empty';
  const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
  const nearest = isMissing ? await (await import("./nearest-file.ts")).nearestFile(path) : null;
  return `cannot read ${path === "-" ? "stdin" : path}: ${faultWords(error)}${nearest === null ? "" : `; did you mean ${nearest}?`}`;
}
