import type { BudgetResult, OptionResult, PlanResult } from "../analysis/result.ts";
import { centre, costPerDeathAverted, range } from "./cells.ts";
import { grouped, NOTHING, percent } from "./digits.ts";
import { displayWidth } from "./display-width.ts";
import { type Column, grid, pages } from "./grid.ts";
import { metricOf } from "./metrics-catalogue.ts";
import { amount } from "./money.ts";
import { column, labelColumn, versusCell } from "./plan-columns.ts";
import { noted, SAVES, section, type TextStyle } from "./section.ts";
import { wrap } from "./wrap.ts";

/** Who pays: what each option costs each payer, and the chance that a payer's budget is exceeded. */
export function payersSection(result: PlanResult, style: TextStyle): string[] {
  if (result.options.some(({ outcomes }) => outcomes.cost === undefined)) return [];
  const groups = [totals(result), payers(result), averted(result), budgets(result)];
  const tables = pages(labelColumn(result), groups, style.width).map(grid).join("\n\n");
  return section("Who pays", [tables, notes(tables, result, style)], style);
}

function totals(result: PlanResult): Column[] {
  const cost = metricOf("cost", result.scenario);
  return [
    column(result, [...cost.head, "mean"], ({ outcomes }) => centre(cost, outcomes.cost)),
    column(result, [...cost.head, "5-95%"], ({ outcomes }) => range(cost, outcomes.cost)),
    column(result, ["cost vs", "baseline", "mean"], versusCell(result, cost)),
  ];
}

function payers(result: PlanResult): Column[] {
  return result.scenario.payers.map(({ id, name }) => {
    const metric = metricOf(`cost.${id}`, result.scenario);
    const cell = ({ outcomes }: OptionResult) =>
      outcomes[metric.id] === undefined ? NOTHING : centre(metric, outcomes[metric.id]);
    return column(result, [...nameLines(name), result.scenario.currency, "mean"], cell);
  });
}

function averted(result: PlanResult): Column[] {
  if (result.options.some(({ outcomes }) => outcomes.cost_per_death_averted === undefined)) return [];
  return [column(result, ["per death", "averted", result.scenario.currency], costPerDeathAverted)];
}

function budgets(result: PlanResult): Column[] {
  return result.options[0].budgets.map(({ payer, name }) => {
    const cell = (option: OptionResult) => exceeded(option.budgets.find((budget) => budget.payer === payer));
    return column(result, [...nameLines(name), "over budget", "(on day)"], cell);
  });
}

function exceeded(budget: BudgetResult | undefined): string {
  if (budget === undefined) return NOTHING;
  return `${percent(budget.exceeded.mean)}${budget.day === null ? "" : ` (${grouped(budget.day.p50, 0)})`}`;
}

function notes(tables: string, { options, scenario }: PlanResult, style: TextStyle): string {
  const stated = options[0].budgets.map(({ name, budget }) => `${name} ${amount(budget)} ${scenario.currency}`);
  return noted(
    tables,
    [
      SAVES,
      [
        "over budget",
        `Over budget: share of worlds, and the median day where it happens; budgets: ${stated.join("; ")}.`,
      ],
    ],
    style,
  );
}

/** A payer's name as narrow as its longest word lets it be, within reason. */
function nameLines(name: string): string[] {
  return wrap(name, Math.min(16, Math.max(9, ...name.split(" ").map(displayWidth))));
}
