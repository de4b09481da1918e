import type { Glyphs } from "./glyphs.ts";

/** Where nine worlds in ten lie, where the middle half, the median and the mean. */
export interface Spread {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

/** A distribution in one line of `width` cells, from 0 to `most`; the median covers the mean where they meet. */
export function strip(
  { p5, p25, p50, p75, p95, mean }: Spread,
  { most, width, glyphs }: { readonly most: number; readonly width: number; readonly glyphs: Glyphs },
): string {
  const at = (value: number) => Math.min(width - 1, Math.max(0, Math.round((value / most) * (width - 1))));
  const cells = Array.from({ length: width }, (_, cell) => {
    if (cell < at(p5) || cell > at(p95)) return " ";
    return cell >= at(p25) && cell <= at(p75) ? glyphs.thick : glyphs.thin;
  });
  cells[at(mean)] = glyphs.mean;
  cells[at(p50)] = glyphs.median;
  return cells.join("").trimEnd();
}

/** The numbers of an axis from 0 to `most` in `width` cells: its ends and its middle. */
export function stripAxis(most: number, width: number, words: (value: number) => string): string {
  const [low, middle, high] = [0, most / 2, most].map(words);
  const before = Math.max(1, Math.round((width - 1) / 2) - low.length - Math.floor(middle.length / 2));
  const after = width - low.length - before - middle.length - high.length;
  return after < 1
    ? `${low}${high.padStart(width - low.length)}`
    : `${low}${" ".repeat(before)}${middle}${" ".repeat(after)}${high}`;
}
