/** What pictures in a terminal are made of. */
export interface Glyphs {
  /** Nine worlds in ten; the middle half; the median; the mean. */
  readonly thin: string;
  readonly thick: string;
  readonly median: string;
  readonly mean: string;
  /** From nothing to all, for numbers over time. */
  readonly levels: readonly string[];
}

const UNICODE: Glyphs = { thin: "─", thick: "━", median: "●", mean: "×", levels: [..." ▁▂▃▄▅▆▇█"] };
const ASCII: Glyphs = { thin: "-", thick: "=", median: "o", mean: "x", levels: [..."0123456789"] };

export function glyphs(unicode: boolean): Glyphs {
  return unicode ? UNICODE : ASCII;
}
