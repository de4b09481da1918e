import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { placeOfCell, type Row } from "../../evidence/log/row.ts";
import type { Range } from "../../scenario/diagnostic.ts";
import { type Fault, problem } from "../../scenario/finding.ts";
import { NotUtf8, utf8Gate } from "./utf8-gate.ts";

/** The longest row that is read, in bytes: what bounds the memory where a quote is never closed. */
const LONGEST_ROW = 1 << 20;

const CHUNK = 1 << 18;

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/** How a CSV file was read: its checksum where it was read to its end, and what stopped the reading at a place in it. */
export interface Streamed {
  readonly sha256: string | null;
  readonly fault: Fault | null;
}

/**
 * Streams the rows of a CSV file to `take`, until it gives false. Memory is bounded by the longest row, not by the file.
 * Throws what the file system says where it cannot be opened or read.
 */
export async function streamRows(path: string, take: (row: Row) => boolean): Promise<Streamed> {
  const hash = createHash("sha256");
  const bytes = createReadStream(path, { highWaterMark: CHUNK });
  bytes.on("data", (chunk) => hash.update(chunk));
  const parser = parse({
    bom: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: LONGEST_ROW,
  });
  let lastLine = 0;
  let isEnough = false;
  try {
    await pipeline(bytes, utf8Gate(), parser, async (records: AsyncIterable<Parsed>) => {
      for await (const { record, raw } of records) {
        isEnough = !take({ cells: record, ...textOf(raw, lastLine) });
        if (isEnough) throw new Error("no further rows are wanted");
        lastLine += countBreaks(raw);
      }
    });
  } catch (error) {
    if (isEnough) return { sha256: null, fault: null };
    if (error instanceof NotUtf8) return { sha256: null, fault: await encodingFault(path, error) };
    if (error instanceof CsvError) return { sha256: null, fault: syntaxFault(error) };
    throw error;
  }
  return { sha256: hash.digest("hex"), fault: null };
}

/** The line a row begins in, after empty ones, and its text without them. The parser's text of a row ends with its line break, of CR LF with CR. */
function textOf(raw: string, lastLine: number): { line: number; raw: string } {
  const empty = /^(?:\r\n|\r|\n)*/.exec(raw)?.[0] ?? "";
  return { line: lastLine + countBreaks(empty) + 1, raw: raw.slice(empty.length).replace(/[\r\n]+$/, "") };
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF || (unit === CR && text.charCodeAt(i + 1) !== LF)) breaks++;
  }
  return breaks;
}

const [LF, CR] = [10, 13];

const PROBLEMS: Readonly<Record<string, "never-closed" | "opens-late" | "closes-early" | "too-long">> = {
  CSV_QUOTE_NOT_CLOSED: "never-closed",
  INVALID_OPENING_QUOTE: "opens-late",
  CSV_INVALID_CLOSING_QUOTE: "closes-early",
  CSV_MAX_RECORD_SIZE: "too-long",
};

/** What the parser says, at the cell where it says it: its own count of lines is ahead of the rows that were taken. */
function syntaxFault(error: CsvError): Fault {
  const what = PROBLEMS[error.code];
  if (what === undefined) throw error;
  const { raw = "", column = 0, lines = 1 } = error as unknown as { raw?: string; column?: number; lines?: number };
  const breaks = countBreaks(raw.replace(/(?:\r\n|\r|\n)$/, ""));
  const row: Row = { cells: [], ...textOf(raw, lines - breaks - 1) };
  const isOpen = what === "too-long" && row.raw?.includes('"') === true;
  const isPassed = what === "closes-early" || what === "opens-late";
  const at = isPassed ? atEnd(row) : atBeginning(row, column);
  return { ...problem("log-syntax", { problem: isOpen ? "never-closed" : what, most: LONGEST_ROW }), at };
}

/** Where a cell begins, which has no end. */
function atBeginning(row: Row, cell: number): Range {
  const { line, column } = placeOfCell(row, cell);
  return { line, column, endLine: line, endColumn: column + 1 };
}

/** The parser stops right behind what it cannot read. */
function atEnd(row: Row): Range {
  const { endLine: line, endColumn } = placeOfCell(row, Number.POSITIVE_INFINITY);
  return { line, column: Math.max(1, endColumn - 1), endLine: line, endColumn };
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
