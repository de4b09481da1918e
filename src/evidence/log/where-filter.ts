import { nearest } from "../../scenario/nearest.ts";
import type { EvidenceFile } from "../../scenario/evidence.ts";
import { Filter } from "./filter.ts";
import type { Layout, Portable } from "./layout.ts";
import { normal, type Row } from "./row.ts";
import { tagOf } from "./hxl.ts";
import { ucdpType } from "./ucdp.ts";

type Where = EvidenceFile["where"][number];

/** Values of a column that are remembered, to say which may have been meant. */
const MOST_SEEN = 1000;

/** Rows in which a column, or one of several, has one of the values asked for, whatever the case of letters. */
export class WhereFilter extends Filter {
  readonly #cells: readonly number[];
  readonly #values: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  readonly #asked: readonly string[];

  constructor({ column, values }: Where, cells: readonly number[], isUcdpType: boolean) {
    super(`${column} = ${values.join(" or ")}`);
    this.#cells = cells;
    this.#asked = values;
    this.#values = new Set(values.map((value) => (isUcdpType ? ucdpType(normal(value)) : normal(value))));
  }

  passes({ cells }: Row): boolean {
    let passes = false;
    for (const cell of this.#cells) {
      const text = cells[cell] as string;
      if (this.#seen.size < MOST_SEEN && text !== "") this.#seen.add(text.trim());
      passes ||= this.#has(text);
    }
    return this.keeps(passes);
  }

  /** The value of the file that was probably meant where none that was asked for occurs. */
  near(): string | null {
    for (const asked of this.#asked) {
      const near = nearest(asked, this.#seen);
      if (near !== null) return near;
    }
    return null;
  }

  /** A cell may hold several values with semicolons between them. */
  #has(text: string): boolean {
    if (this.#values.has(normal(text))) return true;
    return text.includes(";") && text.split(";").some((part) => this.#values.has(normal(part)));
  }
}

/** The cells that a column of `where` stands for; none where the log has no such column. */
export function cellsWhere(layout: Layout, column: string): readonly number[] {
  const name = normal(column);
  const own = layout.columns.indexOf(layout.format === "hxl" ? tagOf(column) || name : name);
  if (own >= 0 && name !== "") return [own];
  return Object.hasOwn(layout.portable, name) ? layout.portable[name as Portable] : [];
}

/** What `where` can name in a log. */
export function namesWhere({ columns, portable }: Layout): string[] {
  const names = Object.entries(portable).flatMap(([name, cells]) => (cells.length > 0 ? [name] : []));
  return [...new Set([...names, ...columns.filter((column) => column !== "")])];
}
