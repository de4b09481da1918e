import type { Range } from "../../scenario/diagnostic.ts";

/** A row of a CSV file: its cells, the line it begins in (1-based), and its text where places in it are to be told. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly raw: string | null;
}

/** Where a cell stands in the file, its quotes included; the end of the row for a cell that is not there. */
export function placeOfCell({ cells, line, raw }: Row, index: number): Range {
  const text = raw ?? cells.join(",");
  const [start, end] = spanOfCell(text, index);
  const from = position(text, start, line);
  const to = position(text, Math.max(end, start), line);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** Offsets of a cell in the text of a row, in which delimiters within quotes do not count. */
function spanOfCell(text: string, index: number): [start: number, end: number] {
  let [start, cell, quoted] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === "," && !quoted) {
      if (cell === index) return [start, i];
      cell++;
      start = i + 1;
    }
  }
  return cell === index ? [start, text.length] : [text.length, text.length];
}

function position(text: string, offset: number, line: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: line + before.length - 1, column: (before.at(-1) as string).length + 1 };
}

/** Text in the form in which names of columns and values are compared: `Baghdād ` is `baghdād`. */
export function normal(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

/** Whether nothing stands in any cell. */
export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === "");
}
