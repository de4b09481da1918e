import { dayOfDate } from "../dates.ts";
import type { Path } from "../diagnostic.ts";
import { type Findings, problem } from "../finding.ts";

/** Day number of a date, or null where it is left out or no date (which is reported). */
export function readDate(findings: Findings, written: string | undefined, path: Path): number | null {
  if (written === undefined) return null;
  const day = dayOfDate(written);
  if (day === null) findings.add(problem("bad-date", { written }), path);
  return day;
}
