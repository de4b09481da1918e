import type { WorldTable } from "../../analysis/world-table.ts";
import type { TextRows } from "./text-rows.ts";

/** Rows as JSON, one object a line; null where there is no number. */
export function ndjsonRows({ options, names }: WorldTable): TextRows {
  const ids = options.map((id) => JSON.stringify(id));
  const keys = names.map((name) => `,${JSON.stringify(name)}:`);
  return {
    head: "",
    text: ({ from, worlds, columns }) => {
      const lines: string[] = [];
      for (let row = 0; row < worlds * ids.length; row++) {
        let line = `{"world":${from + Math.floor(row / ids.length)},"option":${ids[row % ids.length]}`;
        for (let i = 0; i < keys.length; i++) {
          const value = columns[i][row];
          line += keys[i] + (Number.isNaN(value) ? "null" : value);
        }
        lines.push(line, "}\n");
      }
      return lines.join("");
    },
  };
}
