import type { DiffResult } from "../analysis/diff/result.ts";
import type { Change } from "../scenario/changes/change.ts";
import { CAUTION } from "./answer.ts";
import { changeMark, changePlace, changeSaid, changeSource } from "./change-words.ts";
import { diffAnswer } from "./diff-answer.ts";
import type { DiffRun } from "./diff-json.ts";
import { type DiffRow, type MetricRows, metricRows } from "./diff-rows.ts";
import { changedClaims, claimDiffWords, diffScope, diffTitle } from "./diff-words.ts";
import { type Column, grid, gridWidth } from "./grid.ts";
import { printableData } from "./printable.ts";
import { chalkFor, noted, paragraph, section, type TextStyle } from "./section.ts";
import { hanging } from "./wrap.ts";

export interface DiffStyle extends TextStyle {
  readonly metrics?: readonly string[] | undefined;
}

export const DIFF_NOTES = [
  ["(se)", "mean (se): mean and its standard error. Differences are after less before, paired world by world."],
  ["~", "~ within two standard errors of zero: this run cannot tell it from no difference."],
  [
    "median",
    "median: of all worlds, those that do not get there counted as never; in brackets the share that does. The difference is of means, with never as the last day.",
  ],
] as const;

/** A diff for people to read: the answer, the inputs that changed, the results that changed, and the claims. */
export function diffTable(raw: DiffResult, run: DiffRun, style: DiffStyle): string {
  const result = printableData(raw);
  const results = metricRows(result, style.metrics).map((metric) => metricTable(metric, style));
  const notes = noted(results.join("\n"), DIFF_NOTES, style);
  const sections = [
    `${chalkFor(style.colour).bold(paragraph(diffTitle(result), style))}\n${paragraph(diffScope(result, run), style)}`,
    paragraph(diffAnswer(result), style),
    ...section(
      `Inputs that changed (${result.changes.length})`,
      result.changes.map((each) => changeLine(each, style)),
      style,
    ),
    ...section(
      "Results, each option carried out with its needs met",
      [[...results, notes].filter((text) => text !== "").join("\n\n")],
      style,
    ),
    ...section(
      "Claims that changed",
      changedClaims(result).map((claim) =>
        hanging("- ", `"${claim.says}" (${claim.test}) ${claimDiffWords(claim)}`, style.width),
      ),
      style,
    ),
    paragraph(CAUTION, style),
  ];
  return `${sections.join("\n\n")}\n`;
}

function changeLine(change: Change, { width, colour }: TextStyle): string {
  const mark = changeMark(change);
  const source = changeSource(change);
  const text = hanging(
    `${mark} `,
    `${changePlace(change)}: ${changeSaid(change)}${source === "" ? "" : ` [${source}]`}`,
    width,
  );
  const paint = chalkFor(colour);
  return mark === "+" ? paint.green(text) : mark === "-" ? paint.red(text) : text;
}

function metricTable({ title, rows }: MetricRows, style: TextStyle): string {
  const column = (head: string, cell: (row: DiffRow) => string, align: Column["align"] = "right"): Column => ({
    head: [head],
    align,
    cells: rows.map(cell),
  });
  const columns = [
    column("option", (row) => row.option, "left"),
    column("before", (row) => row.before),
    column("after", (row) => row.after),
    column("difference (se)", (row) => row.difference),
    column("5-95% of worlds", (row) => row.range),
    column("less in", (row) => row.less),
    column("more in", (row) => row.more),
  ].filter(({ cells, head }) => head[0] === "option" || cells.some((cell) => cell !== "-"));
  while (gridWidth(columns) > style.width && columns.length > 4) columns.pop();
  return `${paragraph(title, style)}\n${grid(columns)}`;
}
