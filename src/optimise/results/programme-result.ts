import { estimate, replicateMeans } from "../../analysis/replicates.ts";
import type { Estimate } from "../../analysis/result.ts";
import { simulate } from "../../engine/simulate.ts";
import { compile } from "../../model/compile.ts";
import type { OptionProgramme } from "../../model/programme.ts";
import { atMeans } from "../at-means.ts";
import type { Draft } from "../draft.ts";
import { expectedDeaths, statedError } from "../expected-deaths.ts";
import { movesOf } from "../moves.ts";
import type { ReadProblem } from "../read-problem.ts";
import type { ProgrammeResult } from "../result.ts";
import { sampleOf } from "../sample.ts";
import type { Schedule } from "../schedule.ts";
import type { Found } from "../search.ts";
import { spending } from "../spending.ts";

interface ProgrammeRequest {
  readonly id: string;
  readonly seed: number;
  readonly planningWorlds: number;
  readonly step: number;
  readonly schedule: Schedule;
  readonly best: Found;
}

/** The programme's estimate of a schedule, and the same schedule to the letter simulated at the programme's timetable. */
export function programmeResult(
  draft: Draft,
  { problem }: ReadProblem,
  { id, seed, planningWorlds: worlds, step, schedule, best }: ProgrammeRequest,
): ProgrammeResult {
  const own = expectedDeaths(problem, schedule);
  const stated = statedError(own);
  const programme = compile(draft.withOptions([{ id, option: draft.write(movesOf(problem, schedule)) }]));
  const option = programme.options.find((one) => one.id === id) as OptionProgramme;
  const exact = atMeans(option, sampleOf(programme, option, { seed: seed + 1, worlds }));
  const [{ deathsExpected }] = simulate(exact, { seed: seed + 1, worlds }).options;
  const simulatedAtMeans: Estimate = estimate(replicateMeans(deathsExpected));
  const { mean, se } = simulatedAtMeans as { mean: number; se: number };
  const isBest = schedule === best.schedule;
  const costs = spending(problem, schedule.flows, schedule.present);
  return {
    method: best.method,
    deaths: own.deaths,
    bound: best.bound,
    gap: isBest && own.deaths > 0 ? (own.deaths - best.bound) / own.deaths : 0,
    stated,
    parts: { curves: own.curves, periods: own.periods, attrition: own.attrition, rounding: own.rounding },
    simulatedAtMeans,
    agrees: Math.abs(mean - own.deaths) <= stated + 3 * se,
    periods: problem.periods.count,
    stepDays: step,
    worlds,
    costs: Object.fromEntries(problem.payers.map((payer, p) => [payer, costs[p]])),
  };
}
