import { createOptionOutcomes } from "../engine/outcomes.ts";
import { rerunOption } from "../engine/rerun.ts";
import { valueColumn } from "../engine/value-column.ts";
import { NONE } from "../model/programme.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { quantiles } from "./quantiles.ts";
import { estimate, replicateMeans } from "./replicates.ts";
import type { BudgetResult } from "./result.ts";
import type { Run } from "./run.ts";

/** Worlds whose day of exceeding is searched; enough for a median within a few hundredths of its spread. */
const MOST_SEARCHED = 512;

/** For every payer with a budget: the chance that the option exceeds it, and the day it does. */
export function budgetResults(
  scenario: Scenario,
  run: Run,
  { option, seed }: { option: number; seed: number },
): BudgetResult[] {
  const { programme, outcomes } = run;
  return [...scenario.payers.values()].flatMap((payer) => {
    const index = programme.payerIds.indexOf(payer.id);
    if (programme.budgets[index] === NONE) return [];
    const budget = valueColumn(programme, outcomes.inputs, programme.budgets[index], outcomes.worlds);
    const spent = outcomes.options[option].costs[index];
    const over = spent.map((value, w) => (value > budget[w] ? 1 : 0));
    const { mean, se } = estimate(replicateMeans(over));
    const day = mean === 0 ? null : daysExceeded(run, { option, payer: index, seed, budget, over });
    return [
      { payer: payer.id, name: payer.name, budget: estimate(replicateMeans(budget)).mean, exceeded: { mean, se }, day },
    ];
  });
}

interface Search {
  readonly option: number;
  readonly payer: number;
  readonly seed: number;
  readonly budget: Float64Array;
  readonly over: Float64Array;
}

function daysExceeded(run: Run, search: Search): BudgetResult["day"] {
  const rows: number[] = [];
  for (let w = 0; w < search.over.length && rows.length < MOST_SEARCHED; w++) if (search.over[w] === 1) rows.push(w);
  const days = rows.map((row) => dayExceeded(run, search, row));
  const [p5, p50, p95] = quantiles(Float64Array.from(days), [0.05, 0.5, 0.95]);
  return { p5, p50, p95 };
}

/** Spending never falls, so the day is found by halving: the same world ended earlier costs what was spent by then. */
function dayExceeded(run: Run, { option, payer, seed, budget }: Search, row: number): number {
  const { programme, outcomes } = run;
  const out = createOptionOutcomes(1, programme.payerIds.length);
  let [low, high] = [0, programme.horizonDays];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    rerunOption(programme, {
      seed,
      option,
      world: outcomes.from + row,
      row,
      inputs: outcomes.inputs,
      horizonDays: middle,
      out,
    });
    if (out.costs[payer][0] > budget[row]) high = middle;
    else low = middle;
  }
  return Math.round(high);
}
