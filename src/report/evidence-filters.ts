import type { EvidenceResult } from "../analysis/result.ts";
import { grouped, NOTHING } from "./digits.ts";
import { displayWidth } from "./display-width.ts";
import { type Column, gridWidth } from "./grid.ts";

interface FilterLine {
  readonly words: string;
  readonly kept: string;
  readonly dropped: string;
}

/** What each filter of each log kept and dropped, from the whole file to the attacks that count; none where no record is read from a file. */
export function filterColumns(results: readonly EvidenceResult[], width: number): Column[] {
  const lines = results.flatMap(linesOf);
  if (lines.length === 0) return [];
  const right = (head: string, cell: (line: FilterLine) => string): Column => {
    return { head: [head], align: "right", cells: lines.map(cell) };
  };
  const figures = [right("kept", ({ kept }) => kept), right("dropped", ({ dropped }) => dropped)];
  const room = width - gridWidth(figures) - 2;
  const isWide = lines.some(({ words }) => displayWidth(words) > room);
  // Wrapped cells lose what they are indented by.
  const cells = lines.map(({ words }) => (isWide ? words.replace(/^ {2}/, "- ") : words));
  return [{ head: ["rows of the logs"], align: "left", cells, ...(isWide && { width: room }) }, ...figures];
}

function linesOf({ id, log }: EvidenceResult): FilterLine[] {
  if (log === null) return [];
  const whole = { words: `${id}: ${log.path} (${log.format})`, kept: grouped(log.rows, 0), dropped: NOTHING };
  return [
    whole,
    ...log.filters.map(({ filter, kept, dropped }) => {
      return { words: `  ${filter}`, kept: grouped(kept, 0), dropped: grouped(dropped, 0) };
    }),
  ];
}
