import type { Scenario } from "../scenario/scenario.ts";
import { planWithRun, type PlanOptions } from "./plan.ts";
import { quantiles } from "./quantiles.ts";
import type { PlanResult } from "./result.ts";
import type { HeldRun } from "./run.ts";

/** What a page shows: the plan, and what its pictures need beyond the plan. */
export interface ReportData {
  readonly result: PlanResult;
  /** By option id: deaths in fifty worlds that stand for all, the quantiles at 1%, 3% … 99%. */
  readonly deaths: Readonly<Record<string, readonly number[]>>;
}

const DOTS = 50;
/** Metrics that a page shows, besides the cost to each payer. */
const METRICS = ["deaths", "best", "transferred", "days_to_90_percent", "days_to_empty", "cost"];

/** Plans a scenario and takes from the worlds what the pictures of a page show. Pure, as `plan` is. */
export function reportData(scenario: Scenario, options: PlanOptions): ReportData & { readonly run: HeldRun } {
  const metrics = [...METRICS, ...[...scenario.payers.keys()].map((payer) => `cost.${payer}`)];
  const { result, run } = planWithRun(scenario, { metrics, ...options });
  const places = Array.from({ length: DOTS }, (_, dot) => (dot + 0.5) / DOTS);
  const deathsOf = (id: string) =>
    quantiles(run.outcomes.options[run.programme.options.findIndex((option) => option.id === id)].deaths, places);
  return { result, run, deaths: Object.fromEntries(result.options.map(({ id }) => [id, deathsOf(id)])) };
}
