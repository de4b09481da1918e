import type { Problem } from "../problem.ts";
import type { LimitsResult } from "../result.ts";
import { type Dated, dateOf } from "./date-of.ts";

/** What the schedule had to keep to, in the scenario's words. */
export function limitsResult(
  scenario: Dated,
  { limits, payers, cohorts }: Problem,
  offers: readonly string[],
): LimitsResult {
  return {
    budgets: limits.budgets.map(({ payer, amount, day }) => ({
      payer: payers[payer] ?? null,
      amount,
      date: dateOf(scenario, day),
    })),
    together: limits.together.map((group) => group.map((c) => cohorts[c].id)),
    out: limits.out.map(({ people, day }) => ({ people, date: dateOf(scenario, day) })),
    offers,
  };
}
