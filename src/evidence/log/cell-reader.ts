import { type Fault, problem } from "../../scenario/finding.ts";
import type { Details } from "../../scenario/messages.ts";
import { placeOfCell, type Row } from "./row.ts";

type Needs = Details<"log-cell">["needs"];

/** More than so many faults of one file help nobody. */
const MOST_FAULTS = 20;

/** Reads cells of a table, and keeps what is wrong with them, up to so much. */
export class CellReader {
  readonly faults: Fault[] = [];
  readonly #columns: readonly string[];
  /** A row of another width than the header's, until it is known whether it is the last. */
  #uneven: Row | null = null;

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  /** Whether there are too many faults to go on. */
  get isFull(): boolean {
    return this.faults.length > MOST_FAULTS;
  }

  /** Whether a row has a cell for each column. */
  isEven(row: Row): boolean {
    this.#tellUneven(false);
    if (row.cells.length === this.#columns.length) return true;
    this.#uneven = row;
    return false;
  }

  end(): void {
    this.#tellUneven(true);
  }

  /** What a cell is read as, or null after keeping that it cannot be. */
  read<T>(
    row: Row,
    cell: number,
    { as, needs }: { as: (text: string) => T | null | undefined; needs: Needs },
  ): T | null {
    const written = row.cells[cell] as string;
    const value = as(written);
    if (value !== undefined) return value;
    const details = { column: this.#columns[cell] as string, needs, written: written.trim() };
    this.#add({ ...problem("log-cell", details), at: placeOfCell(row, cell) });
    return null;
  }

  #tellUneven(isLast: boolean): void {
    const row = this.#uneven;
    this.#uneven = null;
    if (row === null) return;
    const [cells, columns] = [row.cells.length, this.#columns.length];
    const at = placeOfCell(row, Math.min(cells, columns));
    this.#add({ ...problem("log-row-width", { cells, columns, isLast }), at });
  }

  #add(fault: Fault): void {
    if (this.isFull) return;
    const isMore = this.faults.length === MOST_FAULTS;
    this.faults.push(isMore ? { ...problem("log-too-many", { most: MOST_FAULTS }), at: fault.at } : fault);
  }
}
