import type { Row } from "../../evidence/log/row.ts";
import { countBreaks, LONGEST_ROW, textOf } from "./row-text.ts";

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/** How CSV is parsed, row by row, until `take` gives false; then the parser is stopped by an error, and `isEnough` says so. */
export function csvOptions(take: (row: Row) => boolean) {
  let lastLine = 0;
  let enough = false;
  const options = {
    bom: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: LONGEST_ROW,
    on_record: (parsed: unknown) => {
      const { record, raw } = parsed as Parsed;
      enough = !take({ cells: record, ...textOf(raw, lastLine) });
      if (enough) throw new Error("no further rows are wanted");
      lastLine += countBreaks(raw);
      return null;
    },
  };
  return { options, isEnough: () => enough };
}
