import { error, meant, quoted, warning } from "./wording.ts";

/** What is found in logs of attacks and tables of numbers, and in what a scenario says of them. */
export const ofLogs = {
  "evidence-file-path": error<{ path: string }>(({ path }) => ({
    message: `${quoted(path)} does not lie below the scenario's folder`,
    hint: "put the file beside the scenario and write its name, such as attacks.csv",
  })),
  "evidence-without-file": error<{ key: string }>(({ key }) => ({
    message: `${key} says which rows of a file count, and no file is named`,
    hint: "write file: a log beside the scenario",
  })),
  "evidence-unreadable": error<{ file: string; why: string; near: string | null }>(({ file, why, near }) => ({
    message: `cannot read ${file}: ${why}`,
    ...meant(near),
  })),
  "evidence-too-many": error<{ file: string; most: number }>(({ file, most }) => ({
    message: `more than ${most} rows of ${file} pass the filters`,
    hint: "name the site's own attacks with where, near, from and until",
  })),
  "log-encoding": error<{ byte: number }>(({ byte }) => ({
    message: `not UTF-8 text from here on (byte 0x${byte.toString(16).padStart(2, "0")})`,
    hint: "save it as CSV in UTF-8; latin-1, Windows-1252, UTF-16 and workbooks are not read",
  })),
  "log-syntax": error<{ problem: "never-closed" | "opens-late" | "closes-early" | "too-long"; most: number }>(
    ({ problem, most }) => ({
      message: {
        "never-closed": "this quote is never closed",
        "opens-late": "a quote within a cell that does not begin with one",
        "closes-early": "text after the quote that closes its cell",
        "too-long": `this row is over ${most} bytes long`,
      }[problem],
      hint: {
        "never-closed": 'the file may be cut off; a quote within a cell is doubled: ""',
        "opens-late": 'put the whole cell in quotes, and double those within: ""',
        "closes-early": 'a quote within a quoted cell is doubled: ""',
        "too-long": "mostly a quote before it is never closed",
      }[problem],
    }),
  ),
  "log-delimiter": error<{ delimiter: string }>(({ delimiter }) => ({
    message: `columns are separated by ${delimiter} here; commas are read`,
    hint: "save it as CSV with commas",
  })),
  "log-header": error<HeaderDetails>((details) => headerWords(details)),
  "log-row-width": error<{ cells: number; columns: number; isLast: boolean }>(({ cells, columns, isLast }) => ({
    message: `this row has ${cells} ${cells === 1 ? "cell" : "cells"}; the header has ${columns}`,
    hint:
      isLast && cells < columns
        ? "it is the last row: the file may be cut off"
        : "put a cell that holds a comma or a line break in quotes",
  })),
  "log-cell": error<{ column: string; needs: "date" | "count" | "degrees" | "later-date"; written: string }>(
    ({ column, needs, written }) => ({
      message:
        needs === "later-date"
          ? `${written} stands twice in this table`
          : `${column} needs ${CELLS[needs]}; ${written === "" ? "it is empty" : `this is ${quoted(written)}`}`,
    }),
  ),
  "log-too-many": error<{ most: number }>(({ most }) => ({ message: `only the first ${most} findings are shown` })),
  "where-column": error<{ column: string; file: string; near: string | null; known: readonly string[] }>(
    ({ column, file, near, known }) => ({
      message: `${file} has no column ${quoted(column)}`,
      ...meant(near, known),
    }),
  ),
  "near-without-places": error<{ file: string }>(({ file }) => ({
    message: `${file} has no columns latitude and longitude`,
    hint: "narrow the rows with where instead",
  })),
  "evidence-empty": warning<{ file: string; rows: number; filter: string | null; near: string | null }>(
    ({ file, rows, filter, near }) => ({
      message:
        rows === 0
          ? `${file} has no rows: the record holds no attacks from it`
          : `no row of ${file} passes the filters (${rows} read): the record holds no attacks from it`,
      ...(filter !== null && { hint: `none is left after ${filter}${near === null ? "" : `; did you mean ${near}?`}` }),
    }),
  ),
  "evidence-no-exposure": error<{ file: string }>(({ file }) => ({
    message: `by ${file} nobody was at the site during the record: no rate can be learned from it`,
    hint: "is it the column of another site?",
  })),
  "evidence-empty-table": warning<{ file: string; column: string }>(({ file, column }) => ({
    message: `${file} counts nobody in ${column} up to the start: numbers present stay unknown`,
  })),
  "evidence-circle": warning<CircleDetails>(({ file, km, rows, vague, scale, lost, nearest }) => ({
    message: `${vague} of ${rows} rows of ${file} are placed less exactly than this circle of ${km} km is wide (${scale}); it drops ${lost}${Number.isFinite(nearest) ? `, the nearest ${Math.round(nearest)} km off` : ""}`,
    hint: "widen the circle, or name the attacks with where: actor, dyad or place",
  })),
  "evidence-coverage": warning<{ file: string; first: string; from: string }>(({ file, first, from }) => ({
    message: `the first row of ${file} is of ${first}, but the record begins ${from}: days that the file does not cover count as days without attacks`,
    hint: "write from: the first day covered (ACLED's coverage begins later in some countries than in others)",
  })),
  "evidence-undated": warning<{ file: string; rows: number }>(({ file, rows }) => ({
    message: `${rows} ${rows === 1 ? "row" : "rows"} of ${file} with a date known only to within more than a week ${rows === 1 ? "is" : "are"} kept`,
  })),
};

export interface CircleDetails {
  readonly file: string;
  readonly km: number;
  /** Rows that the circle is asked of; those less exactly placed than it is wide; those of them it drops. */
  readonly rows: number;
  readonly vague: number;
  readonly lost: number;
  readonly scale: string;
  /** Kilometres to the nearest that is dropped; infinite where none is. */
  readonly nearest: number;
}

export interface HeaderDetails {
  readonly problem: "empty" | "no-header" | "unknown" | "missing" | "twice" | "near-tags";
  /** What needs the columns: `a plain log`. */
  readonly format: string | null;
  /** The columns that are missing, or the one that stands twice. */
  readonly columns: readonly string[];
  readonly near: string | null;
  readonly known: readonly string[];
}

function headerWords({ problem, format, columns, near, known }: HeaderDetails) {
  const named = columns.map(quoted);
  switch (problem) {
    case "empty":
      return { message: "the file has no header: it is empty" };
    case "no-header":
      return {
        message: `the first row holds data, not the names of columns (${named[0]})`,
        hint: "put the header row above it; some UCDP candidate files are published without theirs",
      };
    case "twice":
      return { message: `the column ${named[0]} stands twice in the header` };
    case "near-tags":
      return {
        message: `${named[0]} is no HXL tag, and fewer than half of the cells of this row are`,
        hint: "a tag row has tags such as #date or #affected+killed in at least half of the cells that are filled",
      };
    case "missing":
      return {
        message: `${format} needs the ${named.length === 1 ? "column" : "columns"} ${named.join(" and ")}`,
        ...(near === null ? meant(null, known) : { hint: `is it the column ${quoted(near)}? Then rename that` }),
      };
    case "unknown":
      return {
        message: "the header is of no known log of attacks",
        hint: `${near === null ? "" : `did you mean ${near}? `}A plain log has the columns date and killed; UCDP GED, ACLED and HXL are known by theirs`,
      };
  }
}

const CELLS = {
  date: "a date, such as 2013-02-09",
  count: "a whole number, or nothing where it is not known",
  degrees: "degrees, such as 33.34",
} as const;
