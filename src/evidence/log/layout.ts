import type { LogFormat } from "../../scenario/evidence.ts";

/** Ways to name rows that mean the same in every format. */
export type Portable = "actor" | "dyad" | "place" | "type";

/** Which cell of a row holds what; null: the log does not say. */
export interface Layout {
  readonly format: LogFormat;
  /** The names of the columns as `where` uses them, by cell. */
  readonly columns: readonly string[];
  readonly date: number;
  /** Last day of an event that lasts several. */
  readonly end: number | null;
  readonly killed: number | null;
  readonly injured: number | null;
  readonly present: number | null;
  readonly source: number | null;
  /** What tells an event from all others. */
  readonly id: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly portable: Readonly<Record<Portable, readonly number[]>>;
  /** How exactly the place and the day are known. */
  readonly precision: Precision | null;
  readonly dayOf: (text: string) => number | null;
  /** Only events that killed someone are in the log. */
  readonly lethalOnly: boolean;
  readonly attribution: string | null;
}

export interface Precision {
  readonly place: number | null;
  readonly day: number | null;
  /** Kilometres within which the place lies, and that in words; infinite where a whole area is meant. */
  readonly placeOf: (code: string) => { readonly km: number; readonly words: string };
  /** Whether the day is known only to within more than a week. */
  readonly isVagueDay: (code: string) => boolean;
}

/** The cell of the first of some columns that is there. */
export function cellOf(columns: readonly string[], ...names: readonly string[]): number | null {
  const cell = names.map((name) => columns.indexOf(name)).find((index) => index >= 0);
  return cell ?? null;
}

/** The cells of those of some columns that are there. */
export function cellsOf(columns: readonly string[], ...names: readonly string[]): number[] {
  return names.map((name) => columns.indexOf(name)).filter((index) => index >= 0);
}
