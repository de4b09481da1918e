import type { Diagnostic } from "../scenario/diagnostic.ts";
import { type CheckReport, countsOf, countWords, errorsFirst, plural } from "./check-report.ts";
import { escaped } from "./markdown-text.ts";
import { printable } from "./printable.ts";

const MOST_ROWS = 200;

/** What `check` found as a table in GitHub Markdown, for the summary of a step; GitHub takes at most 1 MiB. */
export function diagnosticsMarkdown({ files }: CheckReport): string {
  const found = errorsFirst(files.flatMap(({ diagnostics }) => diagnostics));
  const heading = `### relocate check: ${countWords(countsOf(found))} in ${plural(files.length, "file")}`;
  if (found.length === 0) return `${heading}\n`;
  const rows = found.slice(0, MOST_ROWS).map(row);
  const rest = found.length > MOST_ROWS ? ["", `and ${found.length - MOST_ROWS} more`] : [];
  return `${[heading, "", "| | place | finding | code |", "| --- | --- | --- | --- |", ...rows, ...rest].join("\n")}\n`;
}

function row({ severity, file, line, column, message, hint, code }: Diagnostic): string {
  const finding = hint === undefined ? message : `${message}; ${hint}`;
  return `| ${[severity, `${file}:${line}:${column}`, finding, code].map((cell) => escaped(printable(cell))).join(" | ")} |`;
}
