import { stringify } from "csv-stringify/sync";
import type { Estimate } from "../analysis/result.ts";
import type { OptimiseResult } from "../optimise/result.ts";
import { printableData } from "./printable.ts";

type Row = readonly [part: string, item: string, figure: string, value: string | number | null, se: number | null];

const COLUMNS = ["part", "item", "figure", "value", "standard_error"];

/** What optimising found, in long form: a row for each figure. */
export function optimiseCsv(raw: OptimiseResult): string {
  const result = printableData(raw);
  return stringify(
    [
      COLUMNS,
      ...moveRows(result),
      ...programmeRows(result),
      ...gainRows(result),
      ...frontierRows(result),
      ...robustRows(result),
    ],
    {
      escape_formulas: true,
    },
  );
}

function moveRows({ moves, schedule }: OptimiseResult): Row[] {
  return [
    ...moves.flatMap(({ from, to, cohort, people, start, pacePerWeek }, i): Row[] => [
      ["move", String(i + 1), "from", from.join(" "), null],
      ["move", String(i + 1), "to", to, null],
      ["move", String(i + 1), "cohort", cohort, null],
      ["move", String(i + 1), "people", people ?? "all", null],
      ["move", String(i + 1), "start", start, null],
      ["move", String(i + 1), "pace_per_week", pacePerWeek, null],
    ]),
    ...schedule.flatMap(({ from, to, cohort, people, first, last }): Row[] => {
      const item = [from, to, ...(cohort === null ? [] : [cohort])].join(" ");
      return [
        ["schedule", item, "people", people, null],
        ["schedule", item, "first", first, null],
        ["schedule", item, "last", last, null],
      ];
    }),
  ];
}

function programmeRows({ option, programme }: OptimiseResult): Row[] {
  const { deaths, bound, gap, stated, simulatedAtMeans } = programme;
  return [
    ["programme", option, "deaths", deaths, null],
    ["programme", option, "bound", bound, null],
    ["programme", option, "gap", gap, null],
    ["programme", option, "stated_error", stated, null],
    ["programme", option, "deaths_simulated_at_means", simulatedAtMeans.mean, simulatedAtMeans.se],
  ];
}

function gainRows({ gains, plan }: OptimiseResult): Row[] {
  return [
    ...plan.options.flatMap(({ id, outcomes, weighted }): Row[] => [
      estimated("option", id, "deaths", outcomes.deaths),
      estimated("option", id, "deaths_weighted", weighted.deaths),
      estimated("option", id, "cost", outcomes.cost),
    ]),
    ...gains.flatMap(({ option, deaths, weighted }): Row[] => [
      estimated("gain", option, "deaths", deaths),
      estimated("gain", option, "deaths_weighted", weighted),
    ]),
  ];
}

function frontierRows({ frontier }: OptimiseResult): Row[] {
  return (frontier?.points ?? []).flatMap(({ option, ceiling, programme, deaths, cost, costs }): Row[] => [
    ["frontier", option, "ceiling", ceiling, null],
    ["frontier", option, "deaths_programme", programme.deaths, null],
    ["frontier", option, "bound_programme", programme.bound, null],
    estimated("frontier", option, "deaths", deaths),
    estimated("frontier", option, "cost", cost),
    ...Object.entries(costs).map(([payer, of]) => estimated("frontier", option, `cost.${payer}`, of)),
  ]);
}

function robustRows({ robust }: OptimiseResult): Row[] {
  if (robust === null) return [];
  return [robust.found, robust.mean].flatMap(({ option, mean, p90, regret }): Row[] => [
    ["robust", option, "expected_deaths", mean, null],
    ["robust", option, "p90", p90, null],
    ["robust", option, "greatest_regret", regret, null],
  ]);
}

function estimated(part: string, item: string, figure: string, { mean, se }: Estimate): Row {
  return [part, item, figure, mean, se];
}
