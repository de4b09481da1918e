import { lstat, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { faultWords } from "./fault-words.ts";

/** Writes a file whole or not at all; gives what went wrong, or null. Pipes and devices are written to as they are. */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<string | null> {
  try {
    const target = await followed(path);
    const old = await stat(target).catch(() => null);
    if (old !== null && !old.isFile()) await writeFile(target, text);
    else await replaceFile(target, text, old?.mode);
    return null;
  } catch (error) {
    return writeFault(path, error);
  }
}

/** Why a file could not be written: what is missing is its folder, or a folder (such as /proc) that takes no files. */
export async function writeFault(path: string, error: unknown): Promise<string> {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") return faultWords(error);
  const folder = dirname(path);
  const isThere = (await stat(folder).catch(() => null)) !== null;
  return isThere ? `no file can be made in ${folder}` : `no such folder as ${folder}`;
}

async function replaceFile(target: string, text: string | Uint8Array, mode: number | undefined): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, text, { flag: "wx", ...(mode === undefined ? {} : { mode }) });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function followed(path: string): Promise<string> {
  const link = await lstat(path).catch(() => null);
  return link?.isSymbolicLink() === true ? realpath(path) : path;
}
