import writeExcelFile, { type Cell, type Row } from "write-excel-file/universal";
import { printable } from "./printable.ts";

/** What a cell shows: a number with a format, or text that is never a formula. */
export type Value = string | number | null;

/** A column of a sheet: its name, the unit of its figures, how they are shown, and the value in a row. */
export interface SheetColumn<T> {
  readonly head: string;
  readonly unit?: string;
  /** A number format of spreadsheets, such as `#,##0.0`. */
  readonly format?: string;
  /** In characters; 12 by default. */
  readonly width?: number;
  readonly cell: (row: T) => Value;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn<unknown>[];
  readonly rows: readonly unknown[];
}

/** Most characters a cell may hold in a spreadsheet program. */
const MOST_CHARACTERS = 32_767;

/** A sheet of rows under a line of names and a line of units. */
export function sheet<T>(name: string, columns: readonly SheetColumn<T>[], rows: readonly T[]): Sheet {
  return { name, columns: columns as readonly SheetColumn<unknown>[], rows };
}

/** An Excel workbook (Office Open XML), as bytes. Names and units stand above every column and stay in sight. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const blob = await writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      data: [...headRows(columns), ...rows.map((row) => bodyRow(columns, row))],
      sheet: name,
      columns: columns.map(({ width = 12 }) => ({ width })),
      stickyRowsCount: headRows(columns).length,
    })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The names, and below them the units where there are any. */
function headRows(columns: readonly SheetColumn<unknown>[]): Row[] {
  const names = headRow(columns, "head");
  return columns.some(({ unit }) => unit !== undefined) ? [names, headRow(columns, "unit")] : [names];
}

function headRow(columns: readonly SheetColumn<unknown>[], field: "head" | "unit"): Row {
  return columns.map((column) => {
    const style = field === "head" ? ({ fontWeight: "bold" } as const) : ({ fontStyle: "italic" } as const);
    return text(column[field] ?? "", { ...style, wrap: true, align: column.format === undefined ? "left" : "right" });
  });
}

function bodyRow(columns: readonly SheetColumn<unknown>[], row: unknown): Row {
  return columns.map(({ cell, format }) => {
    const value = cell(row);
    if (value === null) return null;
    if (typeof value === "string") return text(value, { wrap: true, alignVertical: "top" });
    return { type: Number, value, alignVertical: "top", ...(format !== undefined && { format }) };
  });
}

function text(value: string, style: object): Cell {
  return value === "" ? null : { type: String, value: printable(value).slice(0, MOST_CHARACTERS), ...style };
}
