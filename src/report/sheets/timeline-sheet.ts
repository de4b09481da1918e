import type { Band, PlanResult, TimelinePoint } from "../../analysis/result.ts";
import { dateOfDay, dayOfDate } from "../../scenario/dates.ts";
import type { Planned } from "../plan-xlsx.ts";
import { type Sheet, type SheetColumn, sheet } from "../workbook.ts";
import { type Of, rowsOf, withFile } from "./with-file.ts";

type Row = Of<TimelinePoint & { readonly option: string; readonly date: string }>;

/** How things stand over time: at risk, transferred and dead, as quantiles over the worlds. */
export function timelineSheet(plans: readonly Planned[]): Sheet {
  const columns: SheetColumn<Row>[] = [
    { head: "option", width: 22, cell: ({ option }) => option },
    { head: "date", cell: ({ date }) => date },
    { head: "day", unit: "since start", format: "0", cell: ({ day }) => day },
    ...bands("at risk", ({ remaining }) => remaining),
    ...bands("transferred", ({ transferred }) => transferred),
    ...bands("dead", ({ deaths }) => deaths),
  ];
  return sheet("Timeline", withFile(plans, columns), rowsOf(plans, points));
}

function bands(name: string, band: (row: Row) => Band): SheetColumn<Row>[] {
  return (["mean", "p5", "p50", "p95"] as const).map((statistic) => {
    return { head: `${name}, ${statistic}`, unit: "people", format: "#,##0.0", cell: (row) => band(row)[statistic] };
  });
}

function points({ scenario, options }: PlanResult) {
  const start = dayOfDate(scenario.start) as number;
  return options.flatMap(({ id, timeline }) =>
    timeline.map((point) => ({ ...point, option: id, date: dateOfDay(start + Math.floor(point.day)) })),
  );
}
