import type { CsvError } from "csv-parse";
import { placeOfCell, type Row } from "../../evidence/log/row.ts";
import type { Range } from "../../scenario/diagnostic.ts";
import { type Fault, problem } from "../../scenario/finding.ts";
import { countBreaks, LONGEST_ROW, textOf } from "./row-text.ts";

const PROBLEMS: Readonly<Record<string, "never-closed" | "opens-late" | "closes-early" | "too-long">> = {
  CSV_QUOTE_NOT_CLOSED: "never-closed",
  INVALID_OPENING_QUOTE: "opens-late",
  CSV_INVALID_CLOSING_QUOTE: "closes-early",
  CSV_MAX_RECORD_SIZE: "too-long",
};

/** What the parser says, at the cell where it says it: its own count of lines is ahead of the rows that were taken. */
export function syntaxFault(error: CsvError): Fault {
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
