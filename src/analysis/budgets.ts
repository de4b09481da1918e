import { createOptionOutcomes } from "../engine/outcomes.ts";
import { rerunOption } from "../engine/rerun.ts";
import { valueColumn } from "../engine/value-column.ts";
import { NONE } from "../model/programme.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Block, type Column, columnOf } from "./block.ts";
import { estimate, meansOverReplicates } from "./replicates.ts";
import type { BudgetResult } from "./result.ts";
import type { Run } from "./run.ts";
import { histogramQuantiles } from "./statistics/histogram-quantiles.ts";
import { BATCH } from "./statistics/tally.ts";

/** Worlds of each batch whose day of exceeding is searched: in a usual run enough for a median within a few hundredths of its spread. */
const MOST_SEARCHED = 64;

/** For every payer with a budget: the chance that the option exceeds it, and the day it does. */
export function budgetResults(scenario: Scenario, run: Run, option: number): BudgetResult[] {
  const { programme, statistics } = run;
  return [...scenario.payers.values()].flatMap((payer) => {
    const index = programme.payerIds.indexOf(payer.id);
    if (programme.budgets[index] === NONE) return [];
    const search = searchOf(run, option, index);
    const { mean, se } = estimate(meansOverReplicates(statistics, search.over));
    const budget = estimate(meansOverReplicates(statistics, search.budget)).mean;
    return [{ payer: payer.id, name: payer.name, budget, exceeded: { mean, se }, day: daysExceeded(run, search) }];
  });
}

interface Search {
  readonly option: number;
  readonly payer: number;
  readonly budget: Column;
  /** 1 where more is spent. */
  readonly over: Column;
}

function searchOf({ programme }: Run, option: number, payer: number): Search {
  const id = programme.payerIds[payer];
  const budget: Column = {
    name: `budget of ${id}`,
    of: ({ outcomes }) => valueColumn(programme, outcomes.inputs, programme.budgets[payer], outcomes.worlds),
  };
  const over: Column = {
    name: `${programme.options[option].id}: over the budget of ${id}`,
    of: (block) => {
      const most = columnOf(block, budget);
      return block.outcomes.options[option].costs[payer].map((spent, w) => (spent > most[w] ? 1 : 0));
    },
  };
  return { option, payer, budget, over };
}

function daysExceeded({ statistics }: Run, search: Search): BudgetResult["day"] {
  const days = statistics.histogram({
    name: `${search.over.name}: day`,
    of: (block) => Float64Array.from(rowsOver(columnOf(block, search.over)), (row) => dayExceeded(block, search, row)),
  });
  if (days.finite === 0) return null;
  const [p5, p50, p95] = histogramQuantiles(days, [0.05, 0.5, 0.95]);
  return { p5, p50, p95 };
}

/** The first rows of each batch in which the budget is exceeded. */
function rowsOver(over: Float64Array): number[] {
  const rows: number[] = [];
  for (let begin = 0; begin < over.length; begin += BATCH) {
    const end = Math.min(begin + BATCH, over.length);
    for (let w = begin, found = 0; w < end && found < MOST_SEARCHED; w++) {
      if (over[w] === 0) continue;
      rows.push(w);
      found++;
    }
  }
  return rows;
}

/** Spending never falls, so the day is found by halving: the same world ended earlier costs what was spent by then. */
function dayExceeded(block: Block, { option, payer, budget }: Search, row: number): number {
  const { programme, outcomes, seed } = block;
  const out = createOptionOutcomes(1, programme.payerIds.length);
  const most = columnOf(block, budget)[row];
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
    if (out.costs[payer][0] > most) high = middle;
    else low = middle;
  }
  return Math.round(high);
}
