import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import type { Row } from "../../evidence/log/row.ts";
import type { Fault } from "../../scenario/finding.ts";
import { csvOptions } from "./csv-options.ts";
import { syntaxFault } from "./syntax-fault.ts";

export interface HowToRead {
  /** Whether the checksum is wanted: the module for it takes its time to load. */
  readonly checksum: boolean;
  /** Is given each row, until it gives false. */
  readonly take: (row: Row) => boolean;
}

/** How a CSV file was read: its checksum where it was wanted and the file read to its end, and what stopped the reading at a place in it. */
export interface RowsRead {
  readonly sha256: string | null;
  readonly fault: Fault | null;
}

/** Files up to this size, in bytes, are read at once: what streams them takes longer to set up than they take to read. */
const SMALL = 1 << 18;

/** Reads the rows of a CSV file up to what is wrong in it. Throws what the file system says where it cannot be opened or read. */
export async function readRows(path: string, how: HowToRead): Promise<RowsRead> {
  const bytes = smallFile(path);
  if (bytes === null || !isUtf8(bytes)) return (await import("./stream-rows.ts")).streamRows(path, how);
  const { options, isEnough } = csvOptions(how.take);
  try {
    parse(bytes, options);
  } catch (error) {
    if (isEnough()) return { sha256: null, fault: null };
    if (error instanceof CsvError) return { sha256: null, fault: syntaxFault(error) };
    throw error;
  }
  if (!how.checksum) return { sha256: null, fault: null };
  const { createHash } = await import("node:crypto");
  return { sha256: createHash("sha256").update(bytes).digest("hex"), fault: null };
}

/** The bytes of a small file; null for what is larger, or is no plain file. */
function smallFile(path: string): Buffer | null {
  const status = statSync(path);
  return status.isFile() && status.size > 0 && status.size <= SMALL ? readFileSync(path) : null;
}
