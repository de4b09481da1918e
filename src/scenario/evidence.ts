import type { Provenance } from "./scenario.ts";

/** A record of past attacks, from which a threat learns its rate and its severity. */
export interface Evidence {
  readonly id: string;
  /** First day of the record, days after start (negative: before it). */
  readonly fromDay: number;
  /** Last day of the record; at most 0. */
  readonly untilDay: number;
  /** Attacks written in place, then those read from the file. */
  readonly events: readonly EvidenceEvent[];
  /** The log that attacks are read from; null: all are written in place. */
  readonly file: EvidenceFile | null;
  /** The table that numbers present are read from. */
  readonly population: PopulationFile | null;
  /** What was read from file and table; null before they are read, and where there are none. */
  readonly reading: EvidenceReading | null;
  readonly prior: EvidencePrior;
  readonly provenance: Provenance;
}

export type LogFormat = "plain" | "ucdp-ged" | "acled" | "hxl";

/** A log of attacks, and which of its rows count. */
export interface EvidenceFile {
  /** Below the scenario's folder, with `/`. */
  readonly path: string;
  /** Null: by its header. */
  readonly format: LogFormat | null;
  /** Each a column (or actor, dyad, place, type) and the values it may have. */
  readonly where: readonly { readonly column: string; readonly values: readonly string[] }[];
  /** Degrees north and east, and the radius of a circle. */
  readonly near: { readonly latitude: number; readonly longitude: number; readonly km: number } | null;
}

/** A table of dates and, in one of its columns, numbers of people. */
export interface PopulationFile {
  readonly path: string;
  readonly column: string;
}

export interface EvidenceReading {
  readonly log: LogReading | null;
  /** By day after start, ascending; empty where there is no table. */
  readonly population: readonly PopulationCount[];
  /** Attacks whose numbers present come from the table. */
  readonly interpolated: number;
}

export interface PopulationCount {
  readonly day: number;
  readonly people: number;
}

/** What became of the rows of a log. */
export interface LogReading {
  readonly path: string;
  readonly format: LogFormat;
  /** Rows read, without header and tags. */
  readonly rows: number;
  /** In the order in which they are asked: each has what the one before kept. */
  readonly filters: readonly { readonly filter: string; readonly kept: number; readonly dropped: number }[];
  /** Attacks that pass every filter. */
  readonly events: number;
  /** The log holds attacks only where someone was killed. */
  readonly lethalOnly: boolean;
  /** How the source asks to be named. */
  readonly attribution: string | null;
}

export interface EvidenceEvent {
  readonly day: number;
  readonly date: string;
  readonly killed: number | null;
  readonly injured: number | null;
  readonly present: number | null;
  /** Ids of sources; of a row of a log also what else it names. */
  readonly source: readonly string[];
}

/** Null members: the defaults of the model (Jeffreys for the rate; log-normals for severity). */
export interface EvidencePrior {
  /** Gamma shape and exposure in days. */
  readonly rate: { readonly shape: number; readonly exposureDays: number } | null;
  readonly killed: { readonly median: number; readonly gsd: number } | null;
  readonly spread: { readonly median: number; readonly gsd: number } | null;
}
