import type { AssumptionResult, EvidenceResult, SourceResult } from "../../analysis/result.ts";
import type { Planned } from "../plan-xlsx.ts";
import { type Sheet, type SheetColumn, sheet } from "../workbook.ts";
import { type Of, rowsOf, withFile } from "./with-file.ts";

/** Named assumptions, and figures that no source vouches for. */
export function assumptionsSheet(plans: readonly Planned[]): Sheet {
  const columns: SheetColumn<Of<AssumptionResult>>[] = [
    { head: "quantity", width: 44, cell: ({ path }) => path },
    { head: "item", width: 28, cell: ({ item }) => item },
    { head: "value", width: 28, cell: ({ quantity }) => quantity },
    { head: "sources", width: 28, cell: ({ source }) => source?.join(", ") ?? null },
    { head: "note", width: 90, cell: ({ note }) => note },
  ];
  return sheet(
    "Assumptions",
    withFile(plans, columns),
    rowsOf(plans, ({ assumptions }) => assumptions),
  );
}

/** What was learned from records of attacks. */
export function evidenceSheet(plans: readonly Planned[]): Sheet {
  type Row = Of<EvidenceResult>;
  const band = (
    head: string,
    of: (row: Row) => { readonly mean: number; readonly p5: number; readonly p95: number } | null | undefined,
  ): SheetColumn<Row>[] =>
    (["mean", "p5", "p95"] as const).map((statistic) => {
      return { head: `${head}, ${statistic}`, format: "#,##0.00", cell: (row) => of(row)?.[statistic] ?? null };
    });
  const columns: SheetColumn<Row>[] = [
    { head: "record", width: 22, cell: ({ id }) => id },
    { head: "attacks", format: "0", cell: ({ events }) => events },
    { head: "exposure", unit: "days", format: "#,##0", cell: ({ exposureDays }) => exposureDays },
    ...band("attacks per year", ({ rate }) => rate),
    ...band("killed per attack", ({ severity }) => severity?.killed),
    ...band("spread k", ({ severity }) => severity?.spread),
    { head: "prior of rate", width: 32, cell: ({ rate }) => rate?.prior ?? null },
    { head: "prior of severity", width: 44, cell: ({ severity }) => severity?.prior ?? null },
    { head: "sources", width: 30, cell: ({ source }) => source.join(", ") },
  ];
  return sheet(
    "Evidence",
    withFile(plans, columns),
    rowsOf(plans, ({ evidence }) => evidence),
  );
}

/** Every source by its id. */
export function sourcesSheet(plans: readonly Planned[]): Sheet {
  const columns: SheetColumn<Of<SourceResult>>[] = [
    { head: "source", width: 22, cell: ({ id }) => id },
    { head: "title", width: 70, cell: ({ title }) => title },
    { head: "publisher", width: 34, cell: ({ publisher }) => publisher },
    { head: "date", cell: ({ date }) => date },
    { head: "address", width: 80, cell: ({ url }) => url },
  ];
  return sheet(
    "Sources",
    withFile(plans, columns),
    rowsOf(plans, ({ sources }) => sources),
  );
}
