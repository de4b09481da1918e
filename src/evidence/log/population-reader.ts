import { type Fault, problem } from "../../scenario/finding.ts";
import { nearest } from "../../scenario/nearest.ts";
import type { PopulationCount } from "../../scenario/evidence.ts";
import { CellReader } from "./cell-reader.ts";
import { countOf, isoDay } from "./cells.ts";
import { isTagRow } from "./hxl.ts";
import { isBlank, normal, placeOfCell, type Row } from "./row.ts";

/** Reads one column of a table of dates and numbers of people, up to the start of the scenario; rows without a number are passed over. */
export class PopulationReader {
  readonly #column: string;
  readonly #startDay: number;
  #cells: CellReader | null = null;
  #headerFault: Fault | null = null;
  #date = -1;
  #people = -1;
  readonly #counts = new Map<number, number>();

  constructor(column: string, startDay: number) {
    this.#column = column;
    this.#startDay = startDay;
  }

  get wantsMore(): boolean {
    return this.#headerFault === null && this.#cells?.isFull !== true;
  }

  row(row: Row): void {
    if (!this.wantsMore || isBlank(row)) return;
    if (this.#cells === null) return this.#header(row);
    if ((this.#counts.size === 0 && isTagRow(row)) || !this.#cells.isEven(row)) return;
    const day = this.#cells.read(row, this.#date, { as: (text) => isoDay(text) ?? undefined, needs: "date" });
    if (day === null || day > this.#startDay) return;
    const people = this.#cells.read(row, this.#people, { as: countOf, needs: "count" });
    if (people === null) return;
    const again = () => (this.#counts.has(day) ? undefined : day);
    if (this.#cells.read(row, this.#date, { as: again, needs: "later-date" }) !== null) this.#counts.set(day, people);
  }

  end(): { counts: PopulationCount[]; faults: readonly Fault[] } {
    this.#cells?.end();
    const empty: Row = { cells: [], line: 1, raw: "" };
    if (this.#cells === null && this.#headerFault === null) this.#headerFault = this.#missing(empty, []);
    const counts = [...this.#counts].map(([day, people]) => ({ day: day - this.#startDay, people }));
    return {
      counts: counts.sort((a, b) => a.day - b.day),
      faults: [...(this.#headerFault === null ? [] : [this.#headerFault]), ...(this.#cells?.faults ?? [])],
    };
  }

  #header(row: Row): void {
    const columns = row.cells.map(normal);
    this.#date = columns.indexOf("date");
    this.#people = columns.indexOf(normal(this.#column));
    if (this.#date < 0 || this.#people < 0) this.#headerFault = this.#missing(row, columns);
    else this.#cells = new CellReader(columns);
  }

  #missing(row: Row, columns: readonly string[]): Fault {
    const missing = ["date", normal(this.#column)].filter((name) => !columns.includes(name));
    const near = nearest(missing[0] as string, columns);
    const known = columns.filter((name) => name !== "");
    const details = { problem: "missing", format: "this table of numbers", columns: missing, near, known } as const;
    return { ...problem("log-header", details), at: placeOfCell(row, near === null ? 0 : columns.indexOf(near)) };
  }
}
