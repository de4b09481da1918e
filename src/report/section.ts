import { chalkFor } from "./chalk-for.ts";
import { type Note, notesOn } from "./notes.ts";
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

/** The notes on a table, to stand under it. */
export function noted(table: string, notes: readonly Note[], style: TextStyle): string {
  const needed = notesOn(table, notes).map((note) => paragraph(note, style));
  return needed.length === 0 ? "" : chalkFor(style.colour).dim(needed.join("\n"));
}
