import { type Influence, influenceOf } from "../../../src/analysis/sensitivity/influence.ts";
import type { Study } from "../../../src/analysis/sensitivity/study.ts";

/** What each quantity of a study moves. */
export function influences(study: Study, metrics: readonly string[]): Influence[] {
  return study.run.programme.columns.map((_, column) => influenceOf({ study }, { column, metrics }));
}
