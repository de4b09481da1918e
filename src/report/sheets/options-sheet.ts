import type { OptionResult } from "../../analysis/result.ts";
import { needsWords } from "../basis-words.ts";
import { metricOf } from "../metrics-catalogue.ts";
import type { Planned } from "../plan-xlsx.ts";
import { type Sheet, type SheetColumn, sheet, type Value } from "../workbook.ts";
import { numberFormat } from "./number-format.ts";
import { type Of, rowsOf, withFile } from "./with-file.ts";

type Row = Of<OptionResult>;
type Figure = (option: Row) => number | null | undefined;

/** The comparison: a row an option, the figures that decide as numbers. */
export function optionsSheet(plans: readonly Planned[]): Sheet {
  const rows = rowsOf(plans, ({ options }) => options);
  const columns: SheetColumn<Row>[] = [
    { head: "option", width: 22, cell: ({ id }) => id },
    { head: "title", width: 44, cell: ({ title }) => title },
    { head: "baseline", cell: ({ id, plan }) => (id === plan.result.baseline ? "yes" : null) },
    ...figures(plans).filter(({ cell }) => rows.some((row) => cell(row) !== null)),
    { head: "needs", width: 60, cell: needsWords },
    { head: "note", width: 60, cell: ({ note }) => note },
  ];
  return sheet("Options", withFile(plans, columns), rows);
}

function figures(plans: readonly Planned[]): SheetColumn<Row>[] {
  const column = (id: string, statistic: string, figure: Figure): SheetColumn<Row> => {
    const metrics = plans.map(({ result }) => metricOf(id, result.scenario));
    const isShare = SHARES.has(statistic);
    return {
      head: `${id.replaceAll("_", " ")}, ${statistic}`,
      unit: isShare ? "share of worlds" : [...new Set(metrics.map(({ unit }) => unit))].join(" or "),
      format: isShare ? "0.0%" : numberFormat(metrics[0]),
      width: 14,
      cell: (row): Value => figure(row) ?? null,
    };
  };
  const outcome = (id: string, statistic: "mean" | "se" | "p5" | "p50" | "p95" | "reached") =>
    column(id, NAMES[statistic], ({ outcomes }) => outcomes[id]?.[statistic]);
  const versus = (id: string, statistic: "mean" | "se") =>
    column(id, `vs baseline, ${NAMES[statistic]}`, ({ versusBaseline }) => versusBaseline[id]?.[statistic]);
  const payers = new Set(plans.flatMap(({ result }) => result.scenario.payers.map(({ id }) => id)));
  return [
    ...(["mean", "se", "p5", "p50", "p95"] as const).map((statistic) => outcome("deaths", statistic)),
    versus("deaths", "mean"),
    versus("deaths", "se"),
    column("deaths", "fewer than baseline", ({ versusBaseline }) => versusBaseline.deaths?.probabilityLower),
    outcome("best", "mean"),
    { head: "needs all met", unit: "chance", format: "0.0%", cell: ({ needs }) => needs.chance },
    column("deaths", "weighted by needs, mean", ({ weighted }) => weighted.deaths?.mean),
    outcome("transferred", "mean"),
    outcome("days_to_90_percent", "p50"),
    outcome("days_to_90_percent", "reached"),
    outcome("days_to_empty", "p50"),
    outcome("days_to_empty", "reached"),
    ...(["mean", "p5", "p95"] as const).map((statistic) => outcome("cost", statistic)),
    versus("cost", "mean"),
    ...[...payers].map((id) => outcome(`cost.${id}`, "mean")),
    outcome("cost_per_death_averted", "mean"),
  ];
}

const NAMES = { mean: "mean", se: "se", p5: "p5", p50: "median", p95: "p95", reached: "reached" } as const;
const SHARES = new Set(["fewer than baseline", "reached"]);
