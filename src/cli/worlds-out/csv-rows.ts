import { stringify } from "csv-stringify/sync";
import type { WorldTable } from "../../analysis/world-table.ts";
import type { TextRows } from "./text-rows.ts";

/** Rows as CSV; a cell is empty where there is no number. */
export function csvRows({ options, names }: WorldTable): TextRows {
  const cells = (row: readonly string[]) => stringify([row], { escape_formulas: true, eof: false });
  const ids = options.map((id) => cells([id]));
  return {
    head: `${cells(["world", "option", ...names])}\n`,
    text: ({ from, worlds, columns }) => {
      const lines: string[] = [];
      for (let row = 0; row < worlds * ids.length; row++) {
        let line = `${from + Math.floor(row / ids.length)},${ids[row % ids.length]}`;
        for (const column of columns) line += Number.isNaN(column[row]) ? "," : `,${column[row]}`;
        lines.push(line, "\n");
      }
      return lines.join("");
    },
  };
}
