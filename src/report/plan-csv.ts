import { stringify } from "csv-stringify/sync";
import type { OptionResult, PlanResult } from "../analysis/result.ts";
import { metricOf } from "./metrics-catalogue.ts";
import { printable } from "./printable.ts";
import { SHARE, statisticName, statisticUnit } from "./statistic-name.ts";

type Cell = string | number | null;
/** Metric id, its unit or null for the metric's own, statistic, value. */
type Figure = readonly [metric: string, unit: string | null, statistic: string, value: number | null];

const COLUMNS = ["option", "title", "metric", "unit", "statistic", "value"];
const TAGS = [
  "#activity+code",
  "#activity+name",
  "#indicator+code",
  "#indicator+unit",
  "#indicator+statistic",
  "#indicator+value+num",
];

/** Plans in long form: a row for each option, metric and statistic; a `file` column where there are several. */
export function planCsv(
  plans: readonly { readonly file: string; readonly result: PlanResult }[],
  { hxl }: { readonly hxl: boolean },
): string {
  const several = plans.length > 1;
  const withFile = (file: string, row: readonly Cell[]) => (several ? [file, ...row] : row);
  const rows = plans.flatMap(({ file, result }) => planRows(result).map((row) => withFile(printable(file), row)));
  const tags = hxl ? [withFile("#meta+filename", TAGS)] : [];
  return stringify([withFile("file", COLUMNS), ...tags, ...rows], { escape_formulas: true });
}

function planRows(result: PlanResult): Cell[][] {
  return result.options.flatMap((option) =>
    figures(option).map(([metric, unit, statistic, value]) => {
      const inUnit = unit ?? metricOf(metric, result.scenario).unit;
      return [option.id, printable(option.title), metric, printable(inUnit), statistic, value];
    }),
  );
}

function figures(option: OptionResult): Figure[] {
  return [
    ...statistics(option.outcomes, ""),
    ...statistics(option.weighted, "weighted_"),
    ...statistics(option.versusBaseline, "versus_baseline_"),
    ["needs", SHARE, "chance", option.needs.chance],
    ...option.budgets.map(({ payer, exceeded }): Figure => [`budget.${payer}`, SHARE, "exceeded", exceeded.mean]),
    ...(option.rules ?? []).flatMap(({ fired, day }, index): Figure[] => [
      [`rule.${index + 1}`, SHARE, "fired", fired.mean],
      [`rule.${index + 1}`, "days", "p50", day?.p50 ?? null],
    ]),
  ];
}

function statistics(byMetric: Readonly<Record<string, object>>, prefix: string): Figure[] {
  return Object.entries(byMetric).flatMap(([metric, summary]) =>
    Object.entries(summary as Record<string, number | null>).map(
      ([key, value]): Figure => [metric, statisticUnit(key), `${prefix}${statisticName(key)}`, value],
    ),
  );
}
