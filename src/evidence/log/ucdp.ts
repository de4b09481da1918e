import { isoDay } from "./cells.ts";
import { cellOf, cellsOf, type Layout } from "./layout.ts";

/** What a UCDP GED file of any vintage has to have. */
export const UCDP_COLUMNS = ["date_start", "date_end", "best", "type_of_violence"] as const;

const ATTRIBUTION =
  "UCDP Georeferenced Event Dataset (CC BY 4.0): Sundberg, R. and Melander, E. (2013), Introducing the UCDP Georeferenced Event Dataset, Journal of Peace Research 50(4), 523-532; cite also the codebook of the version used, https://ucdp.uu.se/downloads/";

/** UCDP's Georeferenced Event Dataset: each event killed at least one; `best` is the best estimate, `where_prec` how exact the place is. */
export function ucdpLayout(columns: readonly string[]): Layout {
  return {
    format: "ucdp-ged",
    columns,
    date: columns.indexOf("date_start"),
    end: cellOf(columns, "date_end"),
    killed: cellOf(columns, "best"),
    injured: null,
    present: null,
    source: null,
    id: cellOf(columns, "id"),
    latitude: cellOf(columns, "latitude"),
    longitude: cellOf(columns, "longitude"),
    portable: {
      actor: cellsOf(columns, "side_a", "side_b"),
      dyad: cellsOf(columns, "dyad_name"),
      place: cellsOf(columns, "where_coordinates", "where_description", "adm_1", "adm_2", "country"),
      type: cellsOf(columns, "type_of_violence"),
    },
    precision: {
      place: cellOf(columns, "where_prec"),
      day: cellOf(columns, "date_prec"),
      placeOf,
      isVagueDay: (code) => code.trim() >= "4",
    },
    dayOf: isoDay,
    lethalOnly: true,
    attribution: ATTRIBUTION,
  };
}

/** Codebook: 1 the place itself; 2 within about 25 km of it; 3 to 7 an administrative area, a stretch or a country. */
function placeOf(code: string): { km: number; words: string } {
  if (code.trim() === "1") return { km: 0, words: "where_prec 1: the place itself" };
  if (code.trim() === "2") return { km: 25, words: "where_prec 2: within about 25 km" };
  return { km: Number.POSITIVE_INFINITY, words: `where_prec ${code.trim()}: somewhere in an area` };
}

const TYPES: Readonly<Record<string, string>> = { "state-based": "1", "non-state": "2", "one-sided": "3" };

/** UCDP's number of a type of violence for its name; anything else as it is. */
export function ucdpType(value: string): string {
  return TYPES[value] ?? value;
}
