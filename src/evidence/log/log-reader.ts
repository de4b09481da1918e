import { type Fault, type Finding, type Problem, problem } from "../../scenario/finding.ts";
import { nearest } from "../../scenario/nearest.ts";
import type { Evidence, EvidenceEvent, EvidenceFile, LogReading } from "../../scenario/evidence.ts";
import { CellReader } from "./cell-reader.ts";
import { HeaderSearch } from "./header.ts";
import { isTagRow } from "./hxl.ts";
import type { Layout } from "./layout.ts";
import { LogRows, MOST_EVENTS } from "./log-rows.ts";
import { isBlank, type Row } from "./row.ts";
import { cellsWhere, namesWhere } from "./where-filter.ts";

/** What a log was read to hold. Where anything in `faults`, or an error in `findings`, was found, the rest is not to be used. */
export interface LogRead {
  readonly events: readonly EvidenceEvent[];
  readonly reading: LogReading | null;
  /** At places of the log. */
  readonly faults: readonly Fault[];
  /** At places of the scenario. */
  readonly findings: readonly Finding[];
}

/** Reads a log of attacks row by row; keeps only the attacks that pass the filters, so that its memory is bounded by theirs. */
export class LogReader {
  readonly #evidence: Evidence;
  readonly #file: EvidenceFile;
  readonly #startDay: number;
  readonly #search: HeaderSearch;
  readonly #findings: Finding[] = [];
  #headerFault: Fault | null = null;
  #cells: CellReader | null = null;
  #rows: LogRows | null = null;
  #isFirst = true;

  /** `startDay`: day number of the scenario's start. */
  constructor(evidence: Evidence, file: EvidenceFile, startDay: number) {
    this.#evidence = evidence;
    this.#file = file;
    this.#startDay = startDay;
    this.#search = new HeaderSearch(file.format);
  }

  /** Whether further rows make a difference. */
  get wantsMore(): boolean {
    const isFull = this.#cells?.isFull === true || this.#rows?.isFull === true;
    return this.#headerFault === null && this.#findings.length === 0 && !isFull;
  }

  row(row: Row): void {
    if (!this.wantsMore || isBlank(row)) return;
    if (this.#rows === null) return this.#header(row);
    const isTags = this.#isFirst && isTagRow(row);
    this.#isFirst = false;
    if (isTags || this.#cells?.isEven(row) !== true) return;
    this.#rows.row(row);
  }

  end(): LogRead {
    if (this.#rows === null && this.wantsMore) this.#headerFault = this.#search.end();
    this.#cells?.end();
    const faults = [...(this.#headerFault === null ? [] : [this.#headerFault]), ...(this.#cells?.faults ?? [])];
    if (this.#rows?.isFull === true)
      this.#find(problem("evidence-too-many", { file: this.#file.path, most: MOST_EVENTS }), ["file"]);
    const isSound = faults.length === 0 && this.#findings.length === 0;
    const doubts = isSound ? (this.#rows?.doubts() ?? []) : [];
    return {
      events: this.#rows?.events ?? [],
      reading: this.#rows?.reading() ?? null,
      faults,
      findings: [...this.#findings, ...doubts],
    };
  }

  #header(row: Row): void {
    const headed = this.#search.next(row);
    if (headed === null) return;
    if ("fault" in headed) {
      this.#headerFault = headed.fault;
      return;
    }
    const { layout } = headed;
    this.#checkFilters(layout);
    this.#cells = new CellReader(layout.columns.map((column, cell) => column || `column ${cell + 1}`));
    const log = { evidence: this.#evidence, file: this.#file, layout, startDay: this.#startDay, cells: this.#cells };
    this.#rows = new LogRows(log);
  }

  /** A filter of a column that is not there would drop or keep everything. */
  #checkFilters(layout: Layout): void {
    const file = this.#file.path;
    const known = namesWhere(layout);
    for (const { column } of this.#file.where) {
      if (cellsWhere(layout, column).length > 0) continue;
      this.#find(
        problem("where-column", { column, file, near: nearest(column, known), known }),
        ["where", column],
        "key",
      );
    }
    if (this.#file.near !== null && (layout.latitude === null || layout.longitude === null))
      this.#find(problem("near-without-places", { file }), ["near"], "key");
  }

  #find(found: Problem, keys: readonly string[], on: "key" | "value" = "value"): void {
    this.#findings.push({ ...found, path: ["evidence", this.#evidence.id, ...keys], on });
  }
}
