import type { DiffResult } from "../analysis/diff/result.ts";
import type { Change } from "../scenario/changes/change.ts";
import { CAUTION } from "./answer.ts";
import { sourceWords } from "./basis-words.ts";
import { changeMark, changePlace, changeSource } from "./change-words.ts";
import { diffAnswer } from "./diff-answer.ts";
import { DIFF_NOTES, diffColumns } from "./diff-columns.ts";
import type { DiffRun } from "./diff-json.ts";
import { type MetricRows, metricRows } from "./diff-rows.ts";
import { changedClaims, claimDiffWords, diffScope, diffTitle } from "./diff-words.ts";
import { NOTHING } from "./digits.ts";
import type { Column } from "./grid.ts";
import { markdownTable } from "./markdown-table.ts";
import { escaped } from "./markdown-text.ts";
import { printableData } from "./printable.ts";

/** A diff as GitHub Markdown, to be read beside the change of the file in a pull request. */
export function diffMarkdown(
  raw: DiffResult,
  run: DiffRun,
  { metrics }: { readonly metrics?: readonly string[] | undefined },
): string {
  const result = printableData(raw);
  const blocks = [
    `## ${escaped(diffTitle(result))}`,
    escaped(diffScope(result, run)),
    `**${escaped(diffAnswer(result))}**`,
    ...headed(`Inputs that changed (${result.changes.length})`, changesTable(result.changes)),
    ...headed("Results, each option carried out with its needs met", resultsTable(metricRows(result, metrics))),
    ...headed("Claims that changed", claims(result)),
    ...headed("Sources named above", references(result)),
    escaped(CAUTION),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function changesTable(changes: readonly Change[]): string {
  if (changes.length === 0) return "";
  const column = (head: string, cell: (change: Change) => string): Column => ({
    head: [head],
    align: "left",
    cells: changes.map(cell),
  });
  return markdownTable([
    column("", changeMark),
    column("input", changePlace),
    column("before", ({ before }) => before?.written ?? NOTHING),
    column("after", ({ after }) => after?.written ?? NOTHING),
    column("source", changeSource),
  ]);
}

function resultsTable(metrics: readonly MetricRows[]): string {
  if (metrics.length === 0) return "";
  const table = markdownTable([
    { head: ["metric"], align: "left", cells: metrics.flatMap(({ title, rows }) => rows.map(() => title)) },
    ...diffColumns(metrics.flatMap(({ rows }) => rows)).map((column) => ({ ...column, head: [column.head.join(" ")] })),
  ]);
  const notes = DIFF_NOTES.filter(([sign]) => table.includes(sign)).map(([, note]) => escaped(note));
  return [table, notes.join("\n")].filter((block) => block !== "").join("\n\n");
}

function claims(result: DiffResult): string {
  return bullets(changedClaims(result).map((claim) => `"${claim.says}" (${claim.test}) ${claimDiffWords(claim)}`));
}

/** Those sources that a changed figure names. */
function references({ changes, sources }: DiffResult): string {
  const named = new Set(changes.flatMap(({ before, after }) => [...(before?.source ?? []), ...(after?.source ?? [])]));
  const known = sources.filter(({ id }) => named.has(id));
  return bullets(
    known.map((source) => `${source.id}: ${sourceWords(source)}${source.url === null ? "" : `, ${source.url}`}`),
  );
}

function headed(title: string, body: string): string[] {
  return body === "" ? [] : [`### ${title}`, body];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${escaped(line)}`).join("\n");
}
