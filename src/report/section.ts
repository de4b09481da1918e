import { chalkFor } from "./chalk-for.ts";
import { wrap } from "./wrap.ts";

export { chalkFor } from "./chalk-for.ts";

/** How text for a terminal or a pipe is laid out. */
export interface TextStyle {
  readonly width: number;
  readonly colour: boolean;
  /** Whether pictures may use more than ASCII; no by default. */
  readonly unicode?: boolean;
}

/** A heading over blocks of finished text; nothing where there are no blocks. */
export function section(title: string, blocks: readonly string[], { colour }: TextStyle): string[] {
  const shown = blocks.filter((block) => block !== "");
  return shown.length === 0 ? [] : [[chalkFor(colour).bold(title), ...shown].join("\n")];
}

/** Text wrapped to the style's width. */
export function paragraph(text: string, { width }: TextStyle): string {
  return wrap(text, width).join("\n");
}

/** What stands for a negative cost per death averted. */
export const SAVES = ["saves", "saves: fewer deaths than the baseline at less cost."] as const;

/** A note on how to read a table, with the sign by which the table needs it. */
export type Note = readonly [sign: string, note: string];

/** Those notes on a table whose sign occurs in it. */
export function notesOn(table: string, notes: readonly Note[]): string[] {
  return notes.filter(([sign]) => table.includes(sign)).map(([, note]) => note);
}

/** The notes on a table, to stand under it. */
export function noted(table: string, notes: readonly Note[], style: TextStyle): string {
  const needed = notesOn(table, notes).map((note) => paragraph(note, style));
  return needed.length === 0 ? "" : chalkFor(style.colour).dim(needed.join("\n"));
}
