import { isoDay } from "./cells.ts";
import { cellOf, cellsOf, type Layout } from "./layout.ts";

/** What a plain log has to have. */
export const PLAIN_COLUMNS = ["date", "killed"] as const;

/** A log with columns of our own: date, killed, and site, kind, actor, injured, present, source, latitude, longitude, id if known. */
export function plainLayout(columns: readonly string[]): Layout {
  return {
    format: "plain",
    columns,
    date: columns.indexOf("date"),
    end: cellOf(columns, "end"),
    killed: cellOf(columns, "killed"),
    injured: cellOf(columns, "injured"),
    present: cellOf(columns, "present"),
    source: cellOf(columns, "source"),
    id: cellOf(columns, "id"),
    latitude: cellOf(columns, "latitude"),
    longitude: cellOf(columns, "longitude"),
    portable: {
      actor: cellsOf(columns, "actor"),
      dyad: cellsOf(columns, "dyad"),
      place: cellsOf(columns, "place", "site"),
      type: cellsOf(columns, "type", "kind"),
    },
    precision: null,
    dayOf: isoDay,
    lethalOnly: false,
    attribution: null,
  };
}
