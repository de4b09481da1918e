import type { PlanResult, PlanRun } from "../analysis/result.ts";
import { grouped } from "./digits.ts";

/** The people, the time and the run that a plan is about, in one line. */
export function planScope(
  { scenario }: Pick<PlanResult, "scenario">,
  { worlds, seed, partial, precision }: PlanRun,
): string {
  const people = `${grouped(scenario.people, 0)} people at start`;
  const time = `${scenario.start} to ${scenario.end} (${grouped(scenario.horizonDays, 0)} days)`;
  const reached = precision === undefined ? "" : `; ${precisionWords(precision)}`;
  return `${people}; ${time}; ${grouped(worlds, 0)} worlds${partial ? " (PARTIAL: interrupted)" : ""}, seed ${seed}${reached}`;
}

function precisionWords({ asked, reached }: NonNullable<PlanRun["precision"]>): string {
  const share = `${Number((asked * 100).toPrecision(3))}% of the baseline's`;
  return reached ? `standard errors of deaths under ${share}` : `standard errors of deaths NOT all under ${share}`;
}
