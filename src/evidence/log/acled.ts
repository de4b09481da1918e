import { acledDay } from "./cells.ts";
import { cellOf, cellsOf, type Layout } from "./layout.ts";

/** What an ACLED export of any layout has to have. */
export const ACLED_COLUMNS = ["event_date", "event_type", "fatalities"] as const;

const ATTRIBUTION =
  "Armed Conflict Location & Event Data (ACLED), https://acleddata.com: Raleigh, C., Linke, A., Hegre, H. and Karlsen, J. (2010), Introducing ACLED, Journal of Peace Research 47(5), 651-660; its terms of use govern passing on its data";

/** An ACLED export: 31 columns until 2023, 31 others since, 35 from October 2025; read by the names of the columns. */
export function acledLayout(columns: readonly string[]): Layout {
  return {
    format: "acled",
    columns,
    date: columns.indexOf("event_date"),
    end: null,
    killed: cellOf(columns, "fatalities"),
    injured: null,
    present: null,
    source: null,
    id: cellOf(columns, "event_id_cnty", "data_id"),
    latitude: cellOf(columns, "latitude"),
    longitude: cellOf(columns, "longitude"),
    portable: {
      actor: cellsOf(columns, "actor1", "actor2", "assoc_actor_1", "assoc_actor_2"),
      dyad: [],
      place: cellsOf(columns, "location", "admin1", "admin2", "admin3", "country"),
      type: cellsOf(columns, "event_type", "sub_event_type"),
    },
    precision: {
      place: cellOf(columns, "geo_precision"),
      day: cellOf(columns, "time_precision"),
      placeOf,
      isVagueDay: (code) => code.trim() === "3",
    },
    dayOf: acledDay,
    lethalOnly: false,
    attribution: ATTRIBUTION,
  };
}

/** Codebook: 1 the place itself; 2 a part of a region; 3 a region. No kilometres are given. */
function placeOf(code: string): { km: number; words: string } {
  if (code.trim() === "1") return { km: 0, words: "geo_precision 1: the place itself" };
  return { km: Number.POSITIVE_INFINITY, words: `geo_precision ${code.trim()}: somewhere in an area` };
}
