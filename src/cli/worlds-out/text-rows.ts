import { open } from "node:fs/promises";
import type { WorldRows } from "../../analysis/world-table.ts";
import type { RowWriter } from "./worlds-file.ts";

/** Rows as text. */
export interface TextRows {
  readonly head: string;
  readonly text: (rows: WorldRows) => string;
}

/** Writes rows to a file as text, batch by batch. */
export async function textRows(path: string, { head, text }: TextRows): Promise<RowWriter> {
  const file = await open(path, "w");
  await file.appendFile(head);
  return { write: (rows) => file.appendFile(text(rows)), finish: () => file.close() };
}
