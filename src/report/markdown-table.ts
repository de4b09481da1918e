import type { Column } from "./grid.ts";
import { escaped } from "./markdown-text.ts";

/** Columns as a table of GitHub Markdown. */
export function markdownTable(columns: readonly Column[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  const rule = columns.map(({ align }) => (align === "right" ? "---:" : "---"));
  const rows = (columns[0] as Column).cells.map((_, i) => row(columns.map(({ cells }) => cells[i] as string)));
  return [row(columns.map(({ head }) => headline(head))), `| ${rule.join(" | ")} |`, ...rows].join("\n");
}

function headline(head: readonly string[]): string {
  const lines = head.filter((line) => line !== "");
  return lines.length < 2 ? lines.join("") : `${lines.slice(0, -1).join(" ")}, ${lines.at(-1)}`;
}
