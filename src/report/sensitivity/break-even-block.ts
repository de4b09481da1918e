import type { BreakEvenResult, BreakEvenRow, CurveResult, RangeEnd } from "../../analysis/sensitivity/result.ts";
import { NOTHING, percent } from "../digits.ts";
import { type Block, block, figures, texts } from "./block.ts";
import { differenceOf, found, PATH_WIDTH } from "./words.ts";

/** For each quantity the value at which two options tie, or that there is none. */
export function breakEvenBlock({ between: [a, b], metric, difference, rows }: BreakEvenResult): Block {
  if (rows.length === 0) return block("Break-even", { says: [`No quantity moves the ${metric} of ${a} or ${b}.`] });
  const end = ({ written, difference: there }: RangeEnd) => `${written}: ${differenceOf(metric, there)}`;
  const tied = rows.filter(({ ties }) => ties.length > 0).length;
  return block(`Break-even of ${a} and ${b}`, {
    says: [
      `${metric}(${a}) less ${metric}(${b}) is ${differenceOf(metric, difference)} as things stand. With one quantity set in all worlds, all else as drawn, the two tie at:`,
    ],
    table: [
      texts(["quantity"], rows.map(pathOf), PATH_WIDTH),
      texts(["tie at (se)"], rows.map(tieOf), 30),
      figures(["draws", "below"], rows.map(belowOf)),
      figures(
        ["difference", "at low end"],
        rows.map(({ ends }) => end(ends[0])),
      ),
      figures(
        ["difference", "at high end"],
        rows.map(({ ends }) => end(ends[1])),
      ),
    ],
    notes: [
      ...(tied < rows.length
        ? ["nowhere: the difference keeps its sign from the low end to the high end of the range."]
        : []),
      "low, high end: the 0.5 and 99.5 percentiles of the draws; for an exact number (=) half of it and twice as much.",
      "~ within two standard errors of zero.",
    ],
  });
}

function pathOf({ path, drawn, multiplier }: BreakEvenRow): string {
  return `${path}${multiplier ? " (times)" : drawn ? "" : " ="}`;
}

function tieOf({ ties }: BreakEvenRow): string {
  return ties.length === 0 ? "nowhere" : ties.map(found).join("; ");
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
  const above = points.filter(
    ({ ties, ends: [low, high] }) => ties.length > 0 && high.difference.mean > low.difference.mean,
  );
  const side = above.length * 2 >= points.length ? "above" : "below";
  return `${metric}(${a}) is above ${metric}(${b}) where ${y} lies ${side} the curve.`;
}
