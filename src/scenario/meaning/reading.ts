import type { Findings } from "../finding.ts";
import type { Field } from "../quantity/fields.ts";
import type { Quantity } from "../scenario.ts";
import type { Assumptions } from "./assumptions.ts";

/** What can be referred to by id. */
export type Kind = "source" | "evidence" | "payer" | "cohort" | "site" | "offer" | "option";

/** What readers share while a scenario is put together. */
export interface Reading {
  readonly findings: Findings;
  /** The file as plain values, to look up what stands above a place. */
  readonly root: unknown;
  /** The ids written in the file, sound or not; null: the section cannot be read, so nothing is known. */
  readonly ids: Readonly<Record<Kind, ReadonlySet<string> | null>>;
  /** Day number of day 0. */
  readonly startDay: number;
  readonly horizonDays: number;
  readonly currency: string | null;
  readonly assumptions: Assumptions;
  readonly quantities: Map<string, Quantity>;
  /** What each quantity's place asks of it, by path; also of places whose quantity is learned from evidence. */
  readonly fields: Map<string, Field>;
}
