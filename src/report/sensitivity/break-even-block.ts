import type { BreakEvenResult, BreakEvenRow, CurveResult, RangeEnd } from "../../analysis/sensitivity/result.ts";
import { NOTHING, percent } from "../digits.ts";
import { type Block, block, figures, texts } from "./block.ts";
import { differenceOf, found, isSame, listed, PATH_WIDTH } from "./words.ts";

/** Rows that are shown whatever they say. */
const FEW = 3;

/** For each quantity the value at which two options tie; and those that make them tie at none. */
export function breakEvenBlocks(result: BreakEvenResult): Block[] {
  const { between, metric, rows } = result;
  const [a, b] = between;
  if (rows.length === 0) return [block("Break-even", { says: [`No quantity moves the ${metric} of ${a} or ${b}.`] })];
  const shown = rows.length <= FEW ? rows : rows.filter(({ ties }) => ties.length > 0);
  const untied = rows.filter((row) => !shown.includes(row));
  return [
    tiesBlock(result, shown),
    ...(untied.length === 0 || isSame(result.difference)
      ? []
      : [untiedBlock(result, untied, shown.length === 0 ? [RANGE] : [])]),
  ];
}

function tiesBlock({ between: [a, b], metric, difference }: BreakEvenResult, shown: readonly BreakEvenRow[]): Block {
  const numbers = (row: BreakEvenRow) => row.ends.map((end) => differenceOf(metric, end.difference)).join(" to ");
  const range = ({ ends: [low, high] }: BreakEvenRow) => `${low.written} to ${high.written}`;
  const what = shown.length > 0 ? "they tie at:" : `they ${isSame(difference) ? "stay the same" : "tie nowhere"}.`;
  return block(`Break-even of ${a} and ${b}`, {
    says: [
      `${metric}(${a}) less ${metric}(${b}) is ${differenceOf(metric, difference)} as things stand. With one quantity set in all worlds, all else as drawn, ${what}`,
    ],
    table:
      shown.length === 0
        ? null
        : [
            texts(["quantity"], shown.map(pathOf), PATH_WIDTH),
            texts(["tie at"], shown.map(tieOf), 20),
            figures(["se"], shown.map(errorOf)),
            figures(["draws", "below"], shown.map(belowOf)),
            texts(["range", "looked at"], shown.map(range), 24),
            texts(["difference at its", "low and high end"], shown.map(numbers), 28),
          ],
    notes: shown.length === 0 ? [] : [RANGE],
  });
}

/** The quantities for which no tie is found, with the difference at the ends of their range. */
function untiedBlock(
  { between: [a, b], metric }: BreakEvenResult,
  untied: readonly BreakEvenRow[],
  range: readonly string[],
): Block {
  const [alike, apart] = [untied.filter(sameAtEnds(metric)), untied.filter((row) => !sameAtEnds(metric)(row))];
  const at = (end: 0 | 1) => apart.map((row) => differenceOf(metric, row.ends[end].difference));
  return block(`No tie of ${a} and ${b} that this run can tell`, {
    says:
      apart.length === 0
        ? []
        : ["One quantity set anywhere in its range, all else as drawn: the difference at its ends."],
    table:
      apart.length === 0
        ? null
        : [
            texts(["quantity"], apart.map(pathOf), PATH_WIDTH),
            figures(["difference", "at the low end"], at(0)),
            figures(["difference", "at the high end"], at(1)),
          ],
    notes: [...(alike.length > 0 ? [`Moving both alike: ${listed(alike.map(pathOf))}.`] : []), ...range],
  });
}

const RANGE =
  "Range: the 0.5 to 99.5 percentiles of the draws; of an exact number (=) half to twice. ~ within two standard errors of zero.";

/** Whether the difference reads the same at both ends of a quantity's range. */
function sameAtEnds(metric: string): (row: BreakEvenRow) => boolean {
  return ({ ends: [low, high] }) => differenceOf(metric, low.difference) === differenceOf(metric, high.difference);
}

function pathOf({ path, drawn, multiplier }: BreakEvenRow): string {
  return `${path}${multiplier ? " (times)" : drawn ? "" : " ="}`;
}

function tieOf({ ties }: BreakEvenRow): string {
  return ties.length === 0 ? "nowhere" : ties.map(({ written }) => written).join("; ");
}

function errorOf({ ties }: BreakEvenRow): string {
  return ties.length === 0 ? NOTHING : ties.map(({ seWritten }) => seWritten ?? NOTHING).join("; ");
}

function belowOf({ ties }: BreakEvenRow): string {
  const shares = ties.map(({ below }) => (below === null ? NOTHING : percent(below)));
  return shares.length === 0 ? NOTHING : shares.join("; ");
}

/** Where two options tie in two quantities. */
export function curveBlock({ between: [a, b], metric, x, y, points }: CurveResult): Block {
  const end = ({ difference }: RangeEnd) => differenceOf(metric, difference);
  return block(`Break-even curve of ${a} and ${b} in ${x} and ${y}`, {
    says: [curveWords({ a, b, metric, y, points })],
    table: [
      figures(
        [x],
        points.map((point) => point.x.written),
      ),
      texts(
        [`tie at ${y} (se)`],
        points.map(({ ties }) => (ties.length === 0 ? "nowhere" : ties.map(found).join("; "))),
        40,
      ),
      figures(
        ["difference at", `${y} ${points[0].ends[0].written}`],
        points.map(({ ends }) => end(ends[0])),
      ),
      figures(
        ["difference at", `${y} ${points[0].ends[1].written}`],
        points.map(({ ends }) => end(ends[1])),
      ),
    ],
  });
}

function curveWords({
  a,
  b,
  metric,
  y,
  points,
}: Pick<CurveResult, "metric" | "y" | "points"> & { a: string; b: string }): string {
  const ends = points.flatMap((point) => point.ends.map(({ difference }) => difference));
  if (ends.every(({ mean, se }) => mean > 2 * se))
    return `${metric}(${a}) is above ${metric}(${b}) everywhere in the range of both.`;
  if (ends.every(({ mean, se }) => mean < -2 * se))
    return `${metric}(${a}) is below ${metric}(${b}) everywhere in the range of both.`;
  const tied = points.filter(({ ties }) => ties.length > 0);
  const above = tied.filter(({ ends: [low, high] }) => high.difference.mean > low.difference.mean);
  const side = above.length * 2 >= tied.length ? "above" : "below";
  return `${metric}(${a}) is above ${metric}(${b}) where ${y} lies ${side} the curve.`;
}
