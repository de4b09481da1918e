import type { Estimate, PlanResult } from "../../analysis/result.ts";
import { frontierId, type FrontierSchedule } from "../frontier.ts";
import type { Problem } from "../problem.ts";
import type { FrontierResult } from "../result.ts";

/** The points of the frontier: what the programme says of each, and what the simulation does. */
export function frontierResult(
  { options }: PlanResult,
  { payers }: Problem,
  { id, payer, points }: { id: string; payer: number; points: readonly FrontierSchedule[] },
): FrontierResult {
  return {
    payer: payers[payer] ?? null,
    points: points.map(({ deaths, bound, cost, ceiling }, k) => {
      const option = frontierId(id, k);
      const { outcomes } = options.find((one) => one.id === option) as PlanResult["options"][number];
      const metric = (name: string): Estimate => ({ mean: outcomes[name].mean, se: outcomes[name].se });
      return {
        option,
        ceiling,
        programme: { deaths, bound, cost },
        deaths: metric("deaths"),
        cost: metric(payer < 0 ? "cost" : `cost.${payers[payer]}`),
        costs: Object.fromEntries(payers.map((one) => [one, metric(`cost.${one}`)])),
      };
    }),
  };
}
