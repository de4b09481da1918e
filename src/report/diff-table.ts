import type { DiffResult } from "../analysis/diff/result.ts";
import type { Change } from "../scenario/changes/change.ts";
import { CAUTION } from "./answer.ts";
import { changeMark, changePlace, changeSaid, changeSource } from "./change-words.ts";
import { diffAnswer } from "./diff-answer.ts";
import { DIFF_NOTES, diffColumns } from "./diff-columns.ts";
import type { DiffRun } from "./diff-json.ts";
import { type MetricRows, metricRows } from "./diff-rows.ts";
import { changedClaims, claimDiffWords, diffScope, diffTitle } from "./diff-words.ts";
import { NOTHING } from "./digits.ts";
import { grid, gridWidth } from "./grid.ts";
import { printableData } from "./printable.ts";
import { chalkFor, noted, paragraph, section, type TextStyle } from "./section.ts";
import { hanging } from "./wrap.ts";

export interface DiffStyle extends TextStyle {
  readonly metrics?: readonly string[] | undefined;
}

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
  const [option, ...figures] = diffColumns(rows);
  const columns = [option, ...figures.filter(({ cells }) => cells.some((cell) => cell !== NOTHING))];
  // `less in` without `more in` would tell half of it.
  while (gridWidth(columns) > style.width && columns.length > 4)
    columns.splice(columns.at(-1)?.head[0] === "more" ? -2 : -1);
  return `${paragraph(title, style)}\n${grid(columns)}`;
}
