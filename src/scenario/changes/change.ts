import type { Scenario } from "../scenario.ts";

/** A scenario as it is written, and what that means. */
export interface WrittenScenario {
  /** The plain value of the file. */
  readonly written: unknown;
  readonly scenario: Scenario;
}

/** What one scenario says at a place: as written, and who vouches for it. */
export interface Said {
  readonly written: string;
  /** Ids in `sources`: of the figure, or of the nearest mapping around it that names any. */
  readonly source: readonly string[];
  readonly note: string | null;
}

/** Figures decide results, and so does structure; words and provenance do not. */
export type Concern = "figure" | "structure" | "evidence" | "words" | "provenance";

/** One place where two scenarios differ in meaning. */
export interface Change {
  /** Dotted, as `--set` takes it; what stands in a list by its position after the change, or before it where it was removed. */
  readonly path: string;
  /** What names the item of a list that the path passes through: a cost's item, a claim's words; null where no list is passed. */
  readonly item: string | null;
  readonly concerns: Concern;
  /** Null: not there. */
  readonly before: Said | null;
  readonly after: Said | null;
}
