import Table from "cli-table3";
import { displayWidth, NO_BORDERS, PLAIN } from "./display-width.ts";
import { wrap } from "./wrap.ts";

/** A column of a table: lines above the rule, one cell a row; `width` wraps its cells. */
export interface Column {
  readonly head: readonly string[];
  readonly align: "left" | "right";
  readonly cells: readonly string[];
  readonly width?: number;
}

const GAP = 2;

/** A table without borders: heads above a dashed rule, two spaces between columns. */
export function grid(columns: readonly Column[]): string {
  const table = new Table({
    chars: NO_BORDERS,
    style: PLAIN,
    head: columns.map((column) => column.head.join("\n")),
    colAligns: columns.map((column) => column.align),
    rowAligns: ["bottom"],
  });
  const rows = columns[0]?.cells.length ?? 0;
  for (let row = 0; row < rows; row++) table.push(columns.map((column) => cellText(column, row)));
  return table.toString().replace(/ +$/gm, "");
}

const widths = new WeakMap<Column, number>();

/** Terminal cells a column takes: measured once, since the same columns are tried side by side with many others. */
export function columnWidth(column: Column): number {
  const known = widths.get(column);
  if (known !== undefined) return known;
  const texts = [...column.head, ...column.cells.flatMap((cell) => cellLines(cell, column.width))];
  const width = texts.reduce((widest, text) => Math.max(widest, displayWidth(text)), 0);
  widths.set(column, width);
  return width;
}

/** Terminal cells of columns side by side. */
export function gridWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column) + GAP, -GAP);
}

/**
 * Columns dealt to as few tables as fit a width: a group stays together where it can,
 * and every table begins with the label column.
 */
export function pages(label: Column, groups: readonly (readonly Column[])[], width: number): Column[][] {
  const dealt: Column[][] = [];
  for (const group of groups.filter(({ length }) => length > 0)) {
    const together = [...(dealt.at(-1) ?? [label]), ...group];
    if (gridWidth(together) <= width) dealt[Math.max(0, dealt.length - 1)] = together;
    else dealt.push(...split(label, group, width));
  }
  return dealt;
}

function split(label: Column, group: readonly Column[], width: number): Column[][] {
  const parts: Column[][] = [[label]];
  for (const column of group) {
    const last = parts.at(-1) as Column[];
    if (last.length > 1 && gridWidth([...last, column]) > width) parts.push([label, column]);
    else last.push(column);
  }
  return parts;
}

function cellText(column: Column, row: number): string {
  return cellLines(column.cells[row] as string, column.width).join("\n");
}

function cellLines(cell: string, width: number | undefined): string[] {
  return width === undefined ? [cell] : wrap(cell, width);
}
