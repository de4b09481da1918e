import type { Difference, Estimate, PlanResult, Summary } from "../../analysis/result.ts";
import { metricOf } from "../metrics-catalogue.ts";
import type { Planned } from "../plan-xlsx.ts";
import { type Sheet, type SheetColumn, sheet } from "../workbook.ts";
import { type Of, rowsOf, withFile } from "./with-file.ts";

interface Row {
  readonly option: string;
  readonly metric: string;
  readonly outcome: Summary;
  readonly weighted: Estimate | undefined;
  readonly versus: Difference | undefined;
}

const STATISTICS = ["mean", "se", "sd", "p5", "p25", "p50", "p75", "p95", "reached"] as const;
const DIFFERENCES = ["mean", "se", "p5", "p95", "probabilityLower", "probabilityHigher"] as const;
const FORMAT = "#,##0.0##";

/** Every metric of every option, a row each, with all its statistics. */
export function outcomesSheet(plans: readonly Planned[]): Sheet {
  const figure = (head: string, cell: (row: Of<Row>) => number | null | undefined): SheetColumn<Of<Row>> => {
    return { head, format: FORMAT, cell: (row) => cell(row) ?? null };
  };
  const columns: SheetColumn<Of<Row>>[] = [
    { head: "option", width: 22, cell: ({ option }) => option },
    { head: "metric", width: 22, cell: ({ metric }) => metric },
    { head: "unit", width: 30, cell: ({ metric, plan }) => metricOf(metric, plan.result.scenario).unit },
    ...STATISTICS.map((name) => figure(name, ({ outcome }) => outcome[name])),
    figure("weighted mean", ({ weighted }) => weighted?.mean),
    figure("weighted se", ({ weighted }) => weighted?.se),
    ...DIFFERENCES.map((name) => figure(`vs baseline ${spaced(name)}`, ({ versus }) => versus?.[name])),
  ];
  return sheet("Outcomes", withFile(plans, columns), rowsOf(plans, outcomes));
}

function outcomes({ options }: PlanResult): Row[] {
  return options.flatMap(({ id, outcomes: byMetric, weighted, versusBaseline }) =>
    Object.entries(byMetric).map(([metric, outcome]) => {
      return { option: id, metric, outcome, weighted: weighted[metric], versus: versusBaseline[metric] };
    }),
  );
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
