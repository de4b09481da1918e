import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { WorldRows, WorldTable } from "../../analysis/world-table.ts";
import { writeFault } from "../write-whole.ts";
import { CannotWrite, type WorldsPath } from "./worlds-path.ts";

/** Rows on their way into a file: written as they come, in the order of the worlds. */
export interface RowWriter {
  readonly write: (rows: WorldRows) => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** A file that is there whole once it is kept, and not at all if it is dropped. */
export interface WorldsFile {
  readonly write: (rows: WorldRows) => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

export async function openWorldsFile({ path, ending }: WorldsPath, table: WorldTable): Promise<WorldsFile> {
  const old = await stat(path).catch(() => null);
  const inPlace = old !== null && !old.isFile();
  const temporary = inPlace ? path : join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const writer = await told(path, () => opened(ending, temporary, table));
  return {
    write: (rows) => told(path, () => writer.write(rows)),
    keep: () =>
      told(path, async () => {
        await writer.finish();
        if (!inPlace) await rename(temporary, path);
      }),
    drop: async () => {
      await writer.finish().catch(() => {});
      if (!inPlace) await rm(temporary, { force: true });
    },
  };
}

async function opened(ending: WorldsPath["ending"], path: string, table: WorldTable): Promise<RowWriter> {
  if (ending === ".parquet") return (await import("./parquet-rows.ts")).parquetRows(path, table);
  const { textRows } = await import("./text-rows.ts");
  if (ending === ".csv") return textRows(path, (await import("./csv-rows.ts")).csvRows(table));
  return textRows(path, (await import("./ndjson-rows.ts")).ndjsonRows(table));
}

async function told<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new CannotWrite(`cannot write ${path}: ${await writeFault(path, error)}`);
  }
}
