import type { EvidenceLine } from "./evidence-lines.ts";
import type { Column } from "./grid.ts";

/** Prior, record and posterior side by side; the name of a record stands once, above its quantities. */
export function evidenceColumns(lines: readonly EvidenceLine[]): Column[] {
  const isHead = (line: EvidenceLine) => line.quantity === "attacks";
  const label = lines.map((line) => (isHead(line) ? line.record : `  ${line.quantity}`));
  return [{ head: ["learned from", "the record"], align: "left", cells: label }, ...figures(lines)];
}

/** The same with the name of the record in each line. */
export function evidenceTable(lines: readonly EvidenceLine[]): Column[] {
  const left = (name: string, cell: (line: EvidenceLine) => string): Column => {
    return { head: [name], align: "left", cells: lines.map(cell) };
  };
  return [left("record", ({ record }) => record), left("learned", ({ quantity }) => quantity), ...figures(lines)];
}

function figures(lines: readonly EvidenceLine[]): Column[] {
  const right = (head: readonly string[], cell: (line: EvidenceLine) => string): Column => {
    return { head, align: "right", cells: lines.map(cell) };
  };
  return [
    right(["before (prior)", "mean (5-95%)"], ({ prior }) => prior),
    right(["in the record", "mean (range)"], ({ data }) => data),
    right(["after (posterior)", "mean (5-95%)"], ({ posterior }) => posterior),
  ];
}
