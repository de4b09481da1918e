import type { Problem } from "./problem.ts";
import type { Schedule } from "./schedule.ts";
import type { ThreatSample } from "./threat-sample.ts";
import { worldHarms } from "./world-harm.ts";

export type RobustMeasure = "p90" | "regret";

/** [world] expected deaths of a schedule, journeys included. */
export function measured(
  problem: Problem,
  threats: readonly ThreatSample[],
  { schedule, worlds }: { schedule: Schedule; worlds: number },
): Float64Array {
  const journeys = schedule.flows.reduce(
    (sum, { route, people }) => sum + people * problem.routes[route].journeyDeaths,
    0,
  );
  return Float64Array.from(worldHarms(problem, threats, { schedule, worlds }), ({ deaths }) => deaths + journeys);
}

/** The 90th percentile (the least value that nine tenths do not exceed), or the greatest excess over the least. */
export function measureOf(measure: RobustMeasure, deaths: Float64Array, least: Float64Array): number {
  if (measure === "regret") return deaths.reduce((most, value, w) => Math.max(most, value - least[w]), 0);
  return deaths.toSorted()[Math.ceil(0.9 * deaths.length) - 1];
}
