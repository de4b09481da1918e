import type { Column } from "../grid.ts";
import type { TextStyle } from "../section.ts";

/** One part of a sensitivity page: sentences, a table, lists; laid out by the renderer of each format. */
export interface Block {
  readonly title: string;
  readonly says: readonly string[];
  /** The first column labels the rows; null where there is no table. */
  readonly table: readonly Column[] | null;
  /** Lines drawn for a terminal; none in other formats. */
  readonly picture: ((style: TextStyle) => string[]) | null;
  /** Numbered. */
  readonly items: readonly string[];
  /** Behind dashes. */
  readonly lines: readonly string[];
  /** Signs that occur in the table, and what they mean. */
  readonly notes: readonly string[];
}

export function block(title: string, parts: Partial<Omit<Block, "title">>): Block {
  return { title, says: [], table: null, picture: null, items: [], lines: [], notes: [], ...parts };
}

/** Right-aligned figures below one or more heads. */
export function figures(head: readonly string[], cells: readonly string[]): Column {
  return { head, align: "right", cells };
}

/** Text, wrapped in its column. */
export function texts(head: readonly string[], cells: readonly string[], width: number): Column {
  return { head, align: "left", cells, width };
}
