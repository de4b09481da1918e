import type { ReadProblem } from "../read-problem.ts";
import type { RobustResult } from "../result.ts";
import { measured, measureOf, type RobustMeasure } from "../robust-measure.ts";
import type { Schedule } from "../schedule.ts";

interface RobustAsked {
  readonly id: string;
  readonly objective: string;
  readonly robustWorlds: number;
  readonly robust: { readonly schedule: Schedule; readonly least: Float64Array };
  readonly mean: Schedule;
  readonly meanId: string;
}

/** The robust schedule beside the one with the fewest expected deaths, in the sampled worlds. */
export function robustResult({ problem, threats }: ReadProblem, asked: RobustAsked): RobustResult {
  const { robust, robustWorlds: worlds, id, meanId } = asked;
  const figures = (option: string, schedule: Schedule) => {
    const deaths = measured(problem, threats, { schedule, worlds });
    const mean = deaths.reduce((sum, value) => sum + value, 0) / worlds;
    return {
      option,
      mean,
      p90: measureOf("p90", deaths, robust.least),
      regret: measureOf("regret", deaths, robust.least),
    };
  };
  return {
    measure: asked.objective as RobustMeasure,
    worlds,
    found: figures(id, robust.schedule),
    mean: figures(meanId, asked.mean),
  };
}
