import { dateOfDay } from "../../scenario/dates.ts";
import { type Finding, problem } from "../../scenario/finding.ts";
import type { Evidence, EvidenceEvent, EvidenceFile, LogReading } from "../../scenario/evidence.ts";
import type { CellReader } from "./cell-reader.ts";
import { countOf, degreesOf } from "./cells.ts";
import { CircleFilter } from "./circle-filter.ts";
import { Filter } from "./filter.ts";
import type { Layout } from "./layout.ts";
import type { Row } from "./row.ts";
import { cellsWhere, WhereFilter } from "./where-filter.ts";

/** Attacks of one site that a record may hold; more are not its own. */
export const MOST_EVENTS = 100_000;

export interface Log {
  readonly evidence: Evidence;
  readonly file: EvidenceFile;
  readonly layout: Layout;
  /** Day number of day 0. */
  readonly startDay: number;
  readonly cells: CellReader;
}

/** The rows of a log below its header: which pass the filters, and the attacks they tell of. */
export class LogRows {
  readonly events: EvidenceEvent[] = [];
  readonly #log: Log;
  #rows = 0;
  #firstDay = Number.POSITIVE_INFINITY;
  #undated = 0;
  readonly #ids = new Set<string>();
  readonly #until: Filter;
  readonly #from: Filter;
  readonly #where: readonly WhereFilter[];
  readonly #circle: CircleFilter | null;
  readonly #lethal: Filter | null;
  readonly #once = new Filter("each id once");

  constructor(log: Log) {
    this.#log = log;
    const { evidence, file, layout, startDay } = log;
    this.#until = new Filter(`until ${dateOfDay(startDay + evidence.untilDay)}`);
    this.#from = new Filter(`from ${dateOfDay(startDay + evidence.fromDay)}`);
    const isType = ({ column }: { column: string }) => layout.format === "ucdp-ged" && column.startsWith("type");
    this.#where = file.where.map((where) => new WhereFilter(where, cellsWhere(layout, where.column), isType(where)));
    this.#circle = file.near === null ? null : new CircleFilter(file.near, layout.precision);
    this.#lethal = layout.lethalOnly ? new Filter("at least 1 killed (best estimate)") : null;
  }

  get isFull(): boolean {
    return this.events.length > MOST_EVENTS;
  }

  row(row: Row): void {
    const { layout, cells, startDay, evidence } = this.#log;
    this.#rows++;
    const day = cells.read(row, layout.date, { as: this.#day, needs: "date" });
    const end = layout.end === null ? day : (cells.read(row, layout.end, { as: this.#end, needs: "date" }) ?? day);
    if (day === null || end === null) return;
    // What ends after the record is not looked at any further: a plan may not know its future.
    if (!this.#until.keeps(Math.max(day, end) - startDay <= evidence.untilDay)) return;
    this.#firstDay = Math.min(this.#firstDay, day);
    if (!this.#from.keeps(day - startDay >= evidence.fromDay)) return;
    if (!this.#where.every((filter) => filter.passes(row)) || !this.#isNear(row)) return;
    const event = this.#event(row, day);
    if (this.#lethal !== null && !this.#lethal.keeps((event.killed ?? 0) > 0)) return;
    if (!this.#isNew(row)) return;
    if (this.#isUndated(row)) this.#undated++;
    this.events.push(event);
  }

  reading(): LogReading {
    const { file, layout } = this.#log;
    const always = [
      this.#until,
      this.#from,
      ...this.#where,
      ...[this.#circle, this.#lethal].filter((each) => each !== null),
    ];
    const filters = this.#once.dropped > 0 ? [...always, this.#once] : always;
    return {
      path: file.path,
      format: layout.format,
      rows: this.#rows,
      filters: filters.map(({ words, kept, dropped }) => ({ filter: words, kept, dropped })),
      events: this.events.length,
      lethalOnly: layout.lethalOnly,
      attribution: layout.attribution,
    };
  }

  /** What is doubtful about the rows kept and dropped, at places of the scenario. */
  doubts(): Finding[] {
    const { evidence, file, layout } = this.#log;
    const path = ["evidence", evidence.id];
    const name = file.path;
    const doubts: (Finding | null)[] = [
      this.#emptiness(),
      this.#circle?.doubt(name, [...path, "near"]) ?? null,
      layout.format === "acled" ? this.#lateCoverage() : null,
    ];
    if (this.#undated > 0)
      doubts.push({
        ...problem("evidence-undated", { file: name, rows: this.#undated }),
        path: [...path, "file"],
        on: "value",
      });
    return doubts.filter((doubt) => doubt !== null);
  }

  /** An empty result is never silent: where the last row went, and what may have been meant. */
  #emptiness(): Finding | null {
    if (this.events.length > 0) return null;
    const { evidence, file } = this.#log;
    const asked = [this.#until, this.#from, ...this.#where, this.#circle, this.#lethal].filter((each) => each !== null);
    const last = asked.find(({ kept }) => kept === 0) ?? null;
    const near = last instanceof WhereFilter ? last.near() : null;
    const details = {
      file: file.path,
      rows: this.#rows,
      filter: this.#rows === 0 ? null : (last?.words ?? null),
      near,
    };
    return { ...problem("evidence-empty", details), path: ["evidence", evidence.id, "file"], on: "value" };
  }

  #lateCoverage(): Finding | null {
    const { evidence, file, startDay } = this.#log;
    const late = this.#firstDay - (startDay + evidence.fromDay);
    if (!Number.isFinite(late) || late <= MONTH) return null;
    const [first, from] = [dateOfDay(this.#firstDay), dateOfDay(startDay + evidence.fromDay)];
    return {
      ...problem("evidence-coverage", { file: file.path, first, from }),
      path: ["evidence", evidence.id, "from"],
      on: "value",
    };
  }

  readonly #day = (text: string) => this.#log.layout.dayOf(text) ?? undefined;
  readonly #end = (text: string) => (text.trim() === "" ? null : this.#day(text));

  #isNear(row: Row): boolean {
    const { layout, cells } = this.#log;
    if (this.#circle === null || layout.latitude === null || layout.longitude === null) return true;
    const latitude = cells.read(row, layout.latitude, { as: (text) => degreesOf(text, 90), needs: "degrees" });
    const longitude = cells.read(row, layout.longitude, { as: (text) => degreesOf(text, 180), needs: "degrees" });
    const place = latitude === null || longitude === null ? null : { latitude, longitude };
    const code = layout.precision?.place ?? null;
    return this.#circle.passes(place, code === null ? null : (row.cells[code] as string));
  }

  #event(row: Row, day: number): EvidenceEvent {
    const { layout, cells, startDay } = this.#log;
    const count = (cell: number | null) =>
      cell === null ? null : cells.read(row, cell, { as: countOf, needs: "count" });
    const source =
      layout.source === null ? [] : (row.cells[layout.source] as string).split(";").map((each) => each.trim());
    return {
      day: day - startDay,
      date: dateOfDay(day),
      killed: count(layout.killed),
      injured: count(layout.injured),
      present: count(layout.present),
      source: source.filter((each) => each !== ""),
    };
  }

  #isNew(row: Row): boolean {
    const { id } = this.#log.layout;
    const written = id === null ? "" : (row.cells[id] as string).trim();
    const isNew = written === "" || !this.#ids.has(written);
    if (written !== "") this.#ids.add(written);
    return this.#once.keeps(isNew);
  }

  #isUndated(row: Row): boolean {
    const { precision } = this.#log.layout;
    return precision !== null && precision.day !== null && precision.isVagueDay(row.cells[precision.day] as string);
  }
}

/** Days that a file may begin later than the record without a word: not every month has an event. */
const MONTH = 31;
