import { type Fault, type Problem, problem } from "../../scenario/finding.ts";
import type { Details } from "../../scenario/messages.ts";
import { nearest } from "../../scenario/nearest.ts";
import type { LogFormat } from "../../scenario/evidence.ts";
import { ACLED_COLUMNS, acledLayout } from "./acled.ts";
import { countTags, HXL_COLUMNS, hxlLayout, isTagRow, TAG_ROWS } from "./hxl.ts";
import { cellOf, type Layout } from "./layout.ts";
import { PLAIN_COLUMNS, plainLayout } from "./plain.ts";
import { normal, placeOfCell, type Row } from "./row.ts";
import { UCDP_COLUMNS, ucdpLayout } from "./ucdp.ts";

type Named = Exclude<LogFormat, "hxl">;

/** What a row of the search leads to: the layout, a fault that ends it, or null where it goes on. */
export type Headed = { readonly layout: Layout } | { readonly fault: Fault } | null;

const FORMATS: Readonly<
  Record<
    Named,
    {
      readonly words: string;
      readonly columns: readonly string[];
      /** Any one of these tells the format. */
      readonly signs: readonly string[];
      readonly layout: (columns: readonly string[]) => Layout;
    }
  >
> = {
  "ucdp-ged": {
    words: "a UCDP GED log",
    columns: UCDP_COLUMNS,
    signs: ["type_of_violence", "date_start", "where_prec"],
    layout: ucdpLayout,
  },
  acled: {
    words: "an ACLED log",
    columns: ACLED_COLUMNS,
    signs: ["event_date", "event_id_cnty", "sub_event_type"],
    layout: acledLayout,
  },
  plain: { words: "a plain log", columns: PLAIN_COLUMNS, signs: ["date", "killed"], layout: plainLayout },
};

/** Finds the row that names the columns: the first one, or a row of HXL tags within the first 25. */
export class HeaderSearch {
  readonly #format: LogFormat | null;
  #rows = 0;
  /** What is wrong with the first row as a header, until a tag row makes up for it. */
  #fault: Fault | null = null;
  #nearTags: Fault | null = null;

  constructor(format: LogFormat | null) {
    this.#format = format;
  }

  next(row: Row): Headed {
    this.#rows++;
    if (this.#rows === 1 && this.#format !== "hxl") {
      const headed = this.#named(row);
      if ("layout" in headed || this.#format !== null) return headed;
      this.#fault = headed.fault;
    }
    if (isTagRow(row)) return tagged(row);
    const { tags, near } = countTags(row);
    if (near !== null && tags > 0)
      this.#nearTags ??= at(row, near, { ...header("near-tags"), columns: [row.cells[near] as string] });
    return this.#rows < TAG_ROWS ? null : { fault: this.end() };
  }

  /** What is wrong where no header was found. */
  end(): Fault {
    if (this.#rows === 0) return at({ cells: [], line: 1, raw: "" }, 0, header("empty"));
    const none = { ...header("missing"), format: `an HXL log (in its first ${TAG_ROWS} rows)`, columns: HXL_COLUMNS };
    return this.#nearTags ?? this.#fault ?? at({ cells: [], line: 1, raw: "" }, 0, none);
  }

  /** The first row as the header of a format that goes by names. */
  #named(row: Row): { layout: Layout } | { fault: Fault } {
    const columns = row.cells.map(normal);
    const delimiter = otherDelimiter(row);
    if (delimiter !== null) return { fault: delimiter };
    const format = this.#format === "hxl" || this.#format === null ? formatOf(columns) : this.#format;
    if (format === null) return { fault: unknown(row, columns) };
    const { words, columns: needed, layout } = FORMATS[format];
    const missing = needed.filter((name) => !columns.includes(name));
    if (missing.length > 0) return { fault: missingColumns(row, columns, { words, missing }) };
    const twice = columns.findIndex((name, cell) => name !== "" && columns.indexOf(name) < cell);
    if (twice >= 0) return { fault: at(row, twice, { ...header("twice"), columns: [row.cells[twice] as string] }) };
    return { layout: layout(columns) };
  }
}

function formatOf(columns: readonly string[]): Named | null {
  const named = (Object.keys(FORMATS) as Named[]).find((format) =>
    FORMATS[format].signs.some((sign) => columns.includes(sign)),
  );
  return named ?? null;
}

function tagged(row: Row): Headed {
  const layout = hxlLayout(row);
  const missing = [
    ...(layout.date < 0 ? ["#date"] : []),
    ...(cellOf(layout.columns, "#affected+killed") === null && layout.killed === null ? ["#affected+killed"] : []),
  ];
  const words = "an HXL log";
  return missing.length === 0 ? { layout } : { fault: missingColumns(row, layout.columns, { words, missing }) };
}

function missingColumns(
  row: Row,
  columns: readonly string[],
  { words, missing }: { words: string; missing: readonly string[] },
): Fault {
  const near = nearest(missing[0] as string, columns);
  const known = columns.filter((name) => name !== "");
  const details = { ...header("missing"), format: words, columns: missing, near, known };
  return at(row, near === null ? 0 : columns.indexOf(near), details);
}

/** A header of none of the formats: perhaps no header, perhaps a misspelt one. */
function unknown(row: Row, columns: readonly string[]): Fault {
  const filled = columns.filter((name) => name !== "");
  const data = filled.filter((name) => /^[+-]?\d+([.:/-]\d+)*( |$)/.test(name));
  if (data.length * 3 >= filled.length) {
    const cell = columns.indexOf(data[0] as string);
    return at(row, cell, { ...header("no-header"), columns: [row.cells[cell] as string] });
  }
  const signs = Object.values(FORMATS).flatMap((format) => format.signs);
  const cell = columns.findIndex((name) => name !== "" && nearest(name, signs) !== null);
  const near = cell < 0 ? null : nearest(columns[cell] as string, signs);
  return at(row, Math.max(0, cell), { ...header("unknown"), near });
}

const DELIMITERS: Readonly<Record<string, string>> = { ";": "semicolons", "\t": "tabs", "|": "bars" };

/** A header whose columns are separated by something else than commas; null where they are not. */
function otherDelimiter(row: Row): Fault | null {
  const cell = row.cells.findIndex(
    (text) => /[;\t|].*[;\t|]/.test(text) || (row.cells.length === 1 && /[;\t|]/.test(text)),
  );
  if (cell < 0) return null;
  const sign = /[;\t|]/.exec(row.cells[cell] as string)?.[0] as string;
  const place = placeOfCell(row, cell);
  const column =
    place.column +
    Math.max(
      0,
      (row.raw ?? row.cells.join(","))
        .split(/\r|\n/)[0]
        ?.slice(place.column - 1)
        .indexOf(sign) ?? 0,
    );
  const range = { line: place.line, column, endLine: place.line, endColumn: column + 1 };
  return { ...problem("log-delimiter", { delimiter: DELIMITERS[sign] as string }), at: range };
}

function header(what: Details<"log-header">["problem"]): Details<"log-header"> {
  return { problem: what, format: null, columns: [], near: null, known: [] };
}

function at(row: Row, cell: number, details: Details<"log-header">): Fault {
  const found: Problem = problem("log-header", details);
  return { ...found, at: placeOfCell(row, cell) };
}
