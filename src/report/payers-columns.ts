import type { BudgetResult, OptionResult, PlanResult } from "../analysis/result.ts";
import { centre, costPerDeathAverted, range } from "./cells.ts";
import { grouped, NOTHING, percent } from "./digits.ts";
import type { Column } from "./grid.ts";
import { metricOf } from "./metrics-catalogue.ts";
import { amount, hasMoney } from "./money.ts";
import { column, versusCell } from "./plan-columns.ts";

export const PAYERS_TITLE = "Who pays";

/** A payer's name as the lines of a head. */
type Lines = (name: string) => string[];

/**
 * What each option costs each payer, and the chance that a payer's budget is exceeded; nothing where nothing costs. Names stay
 * whole where nothing else is asked for.
 */
export function payersColumns(result: PlanResult, lines: Lines = (name) => [name]): Column[][] {
  if (!hasMoney(result.scenario) || result.options.some(({ outcomes }) => outcomes.cost === undefined)) return [];
  return [totals(result), payers(result, lines), averted(result), budgets(result, lines)];
}

function totals(result: PlanResult): Column[] {
  const cost = metricOf("cost", result.scenario);
  return [
    column(result, [...cost.head, "mean"], ({ outcomes }) => centre(cost, outcomes.cost)),
    column(result, [...cost.head, "5-95%"], ({ outcomes }) => range(cost, outcomes.cost)),
    column(result, ["cost vs", "baseline", "mean"], versusCell(result, cost)),
  ];
}

function payers(result: PlanResult, lines: Lines): Column[] {
  return result.scenario.payers.map(({ id, name }) => {
    const metric = metricOf(`cost.${id}`, result.scenario);
    const cell = ({ outcomes }: OptionResult) =>
      outcomes[metric.id] === undefined ? NOTHING : centre(metric, outcomes[metric.id]);
    return column(result, [...lines(name), result.scenario.currency, "mean"], cell);
  });
}

function averted(result: PlanResult): Column[] {
  if (result.options.some(({ outcomes }) => outcomes.cost_per_death_averted === undefined)) return [];
  return [column(result, ["per death", "averted", result.scenario.currency], costPerDeathAverted)];
}

function budgets(result: PlanResult, lines: Lines): Column[] {
  return result.options[0].budgets.map(({ payer, name }) => {
    const cell = (option: OptionResult) => exceeded(option.budgets.find((budget) => budget.payer === payer));
    return column(result, [...lines(name), "over budget", "(on day)"], cell);
  });
}

function exceeded(budget: BudgetResult | undefined): string {
  if (budget === undefined) return NOTHING;
  return `${percent(budget.exceeded.mean)}${budget.day === null ? "" : ` (${grouped(budget.day.p50, 0)})`}`;
}

/** What the columns of budgets say, and how large the budgets are. */
export function budgetNote({ options, scenario }: PlanResult): string {
  const stated = options[0].budgets.map(({ name, budget }) => `${name} ${amount(budget)} ${scenario.currency}`);
  return `Over budget: share of worlds, and the median day where it happens; mean budgets: ${stated.join("; ")}.`;
}
