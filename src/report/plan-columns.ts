import type { OptionResult, PlanResult } from "../analysis/result.ts";
import { centre, centreName, costPerDeathAverted, difference, plainMean, range } from "./cells.ts";
import { NOTHING, percent } from "./digits.ts";
import type { Column } from "./grid.ts";
import { type Metric, metricOf } from "./metrics-catalogue.ts";
import { hasMoney } from "./money.ts";

export type Cell = (option: OptionResult) => string;

/** The option of each row; the baseline bears a star. */
export function labelColumn(result: PlanResult): Column {
  const cells = result.options.map(({ id }) => (id === result.baseline ? `${id} *` : id));
  return { head: ["option"], align: "left", cells };
}

/** The columns of a plan, in groups that belong together: the metrics asked for, or what decides. */
export function planColumns(result: PlanResult, metrics?: readonly string[]): Column[][] {
  if (metrics !== undefined) return metrics.map((id) => askedFor(result, id));
  return [outcomeColumns(result), needColumns(result), courseColumns(result)];
}

function outcomeColumns(result: PlanResult): Column[] {
  if (!has(result, "deaths")) return [];
  const deaths = metricOf("deaths", result.scenario);
  return [
    column(result, [...deaths.head, "mean (se)"], (option) => centre(deaths, option.outcomes.deaths)),
    column(result, [...deaths.head, "5-95%"], (option) => range(deaths, option.outcomes.deaths)),
    column(result, ["deaths vs", "baseline", "mean (se)"], versusCell(result, deaths)),
    column(result, ["fewer vs", "baseline", "of worlds"], fewerCell(result)),
    ...(has(result, "best") ? [meanColumn(result, "best")] : []),
  ];
}

function needColumns(result: PlanResult): Column[] {
  if (result.options.every((option) => option.needs.chance === 1)) return [];
  const chance = column(result, ["needs", "all met", "chance"], (option) => percent(option.needs.chance));
  if (!has(result, "deaths")) return [chance];
  const deaths = metricOf("deaths", result.scenario);
  const weighted: Cell = ({ weighted }) =>
    weighted.deaths === undefined ? NOTHING : plainMean(deaths, weighted.deaths);
  return [chance, column(result, ["deaths", "weighted", "mean"], weighted)];
}

function courseColumns(result: PlanResult): Column[] {
  const course = ["transferred", "days_to_90_percent", "days_to_empty"];
  const shown = [...course, ...(hasMoney(result.scenario) ? ["cost"] : [])].filter((id) => has(result, id));
  return shown.map((id) => meanColumn(result, id));
}

function askedFor(result: PlanResult, id: string): Column[] {
  const metric = metricOf(id, result.scenario);
  const cell: Cell = ({ outcomes }) => centre(metric, outcomes[id]);
  const ofRatio = id === "cost_per_death_averted" ? costPerDeathAverted : cell;
  return [column(result, [...metric.head, centreName(metric)], ofRatio), ...besideMean(result, metric)];
}

function besideMean(result: PlanResult, metric: Metric): Column[] {
  const { id, head, kind } = metric;
  if (kind === "days") return [column(result, [...head, "5-95%"], ({ outcomes }) => range(metric, outcomes[id]))];
  const compared = result.options.some(({ versusBaseline }) => versusBaseline[id] !== undefined);
  return compared ? [column(result, [head[0], "vs baseline", centreName(metric)], versusCell(result, metric))] : [];
}

function meanColumn(result: PlanResult, id: string): Column {
  const metric = metricOf(id, result.scenario);
  const plain = metric.kind === "count";
  const cell: Cell = ({ outcomes }) => (plain ? plainMean(metric, outcomes[id]) : centre(metric, outcomes[id]));
  return column(result, [...metric.head, plain ? "mean" : centreName(metric)], cell);
}

/** The difference to the baseline; nothing for the baseline itself. */
export function versusCell(result: PlanResult, metric: Metric): Cell {
  return (option) => (option.id === result.baseline ? NOTHING : difference(metric, option.versusBaseline[metric.id]));
}

function fewerCell(result: PlanResult): Cell {
  return (option) =>
    option.id === result.baseline ? NOTHING : percent(option.versusBaseline.deaths?.probabilityLower ?? null);
}

/** A column of figures, one for each option. */
export function column(result: PlanResult, head: readonly string[], cell: Cell): Column {
  return { head, align: "right", cells: result.options.map(cell) };
}

function has(result: PlanResult, id: string): boolean {
  return result.options.every((option) => option.outcomes[id] !== undefined);
}
