import type { PlanResult, PlanRun } from "../analysis/result.ts";
import { grouped } from "./digits.ts";

/** The people, the time and the run that a plan is about, in one line. */
export function planScope({ scenario }: Pick<PlanResult, "scenario">, { worlds, seed, partial }: PlanRun): string {
  const people = `${grouped(scenario.people, 0)} people at start`;
  const time = `${scenario.start} to ${scenario.end} (${grouped(scenario.horizonDays, 0)} days)`;
  return `${people}; ${time}; ${grouped(worlds, 0)} worlds${partial ? " (PARTIAL: interrupted)" : ""}, seed ${seed}`;
}
