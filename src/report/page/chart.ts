import { type Markup, html } from "./markup.ts";
import { place, type Scale } from "./scale.ts";

/** A picture as wide as given, in CSS pixels. */
export type Draw = (width: number) => Markup;

/** Widths for a phone and for a page: text in pictures keeps its size. */
const NARROW = 328;
const WIDE = 736;

/** A picture drawn for narrow and for wide places; only one of them is there at a time, for readers and machines. */
export function responsive(draw: Draw, wide = WIDE): Markup {
  return html`<div class="narrow">${draw(NARROW)}</div><div class="wide">${draw(wide)}</div>`;
}

/** An SVG with what it shows said in words. */
export function svg({ width, height, says }: { width: number; height: number; says: string }, body: Markup[]): Markup {
  const box = `0 0 ${width} ${place(height)}`;
  return html`<svg role="img" aria-label="${says}" viewBox="${box}" width="${width}" height="${place(height)}">${body}</svg>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, kind: string): Markup {
  return html`<line class="${kind}" x1="${place(x1)}" y1="${place(y1)}" x2="${place(x2)}" y2="${place(y2)}"/>`;
}

export function label(x: number, y: number, text: string, kind = ""): Markup {
  return html`<text class="${kind}" x="${place(x)}" y="${place(y)}">${text}</text>`;
}

/** A path through points, as the value of `d`. */
export function through(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${place(x)} ${place(y)}`).join("");
}

/** Ticks with their words below a picture; with `edge`, the first begins where its tick stands. */
export function bottomAxis(scale: Scale, y: number, words: (value: number) => string, edge = false): Markup[] {
  return scale.ticks.flatMap((tick, i) => {
    const isLast = i > 0 && i === scale.ticks.length - 1;
    const kind = isLast ? "end" : i === 0 && edge ? "start" : "middle";
    return [line(scale.at(tick), y, scale.at(tick), y + 4, "axis"), label(scale.at(tick), y + 16, words(tick), kind)];
  });
}

/** A number for an axis: `2.5M`, `400k`, `1500`. */
export function short(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${Number((value / 1e6).toPrecision(3))}M`;
  return size >= 10_000 ? `${Number((value / 1e3).toPrecision(3))}k` : String(Number(value.toPrecision(3)));
}
