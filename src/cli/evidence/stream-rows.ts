import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { type Fault, problem } from "../../scenario/finding.ts";
import { csvOptions } from "./csv-options.ts";
import type { HowToRead, RowsRead } from "./read-rows.ts";
import { syntaxFault } from "./syntax-fault.ts";
import { NotUtf8, utf8Gate } from "./utf8-gate.ts";

const CHUNK = 1 << 18;

/**
 * Streams the rows of a CSV file. Memory is bounded by the longest row, not by the file. Throws what the file system says
 * where it cannot be opened or read.
 */
export async function streamRows(path: string, { checksum, take }: HowToRead): Promise<RowsRead> {
  const hash = checksum ? (await import("node:crypto")).createHash("sha256") : null;
  const bytes = createReadStream(path, { highWaterMark: CHUNK });
  if (hash !== null) bytes.on("data", (chunk) => hash.update(chunk));
  const { options, isEnough } = csvOptions(take);
  try {
    await pipeline(bytes, utf8Gate(), parse(options).resume());
  } catch (error) {
    if (isEnough()) return { sha256: null, fault: null };
    if (error instanceof NotUtf8) return { sha256: null, fault: await encodingFault(path, error) };
    if (error instanceof CsvError) return { sha256: null, fault: syntaxFault(error) };
    throw error;
  }
  return { sha256: hash?.digest("hex") ?? null, fault: null };
}

/** Line and column of a byte, in a second reading up to it. */
async function encodingFault(path: string, { offset, byte }: NotUtf8): Promise<Fault> {
  let line = 1;
  let text = "";
  const decoder = new TextDecoder();
  if (offset > 0) {
    for await (const chunk of createReadStream(path, { end: offset - 1, highWaterMark: CHUNK })) {
      const lines = (text + decoder.decode(chunk as Buffer, { stream: true })).split(/\r\n|\n|\r(?!$)/);
      line += lines.length - 1;
      text = lines.at(-1) as string;
    }
  }
  const at = { line, column: text.length + 1, endLine: line, endColumn: text.length + 2 };
  return { ...problem("log-encoding", { byte }), at };
}
