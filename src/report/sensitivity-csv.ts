import { stringify } from "csv-stringify/sync";
import type { Measured, RangeEnd, SensitivityResult, TornadoEnd, Valued } from "../analysis/sensitivity/result.ts";
import { printable } from "./printable.ts";

/** What is analysed, of which option or quantity, against or at what, which statistic, its value and standard error. */
type Row = readonly [
  analysis: string,
  item: string,
  detail: string,
  statistic: string,
  value: number | null,
  se: number | null,
];

const COLUMNS = ["analysis", "item", "detail", "statistic", "value", "se"];

/** A sensitivity in long form: a row for each figure; quantities in engine units (days, people, money, per day). */
export function sensitivityCsv(result: SensitivityResult): string {
  const rows = [
    ...choiceRows(result),
    ...breakEvenRows(result),
    ...curveRows(result),
    ...tornadoRows(result),
    ...informationRows(result),
    ...frontierRows(result),
    ...regretRows(result),
    ...discoveryRows(result),
    ...claimRows(result),
  ];
  const shown = rows.map(([analysis, item, detail, ...figures]) => [
    analysis,
    printable(item),
    printable(detail),
    ...figures,
  ]);
  return stringify([COLUMNS, ...shown], { escape_formulas: true });
}

function choiceRows({ choice }: SensitivityResult): Row[] {
  return choice.options.flatMap(({ id, deaths, cost, best }): Row[] => [
    mean("choice", id, "deaths", deaths),
    mean("choice", id, "cost", cost),
    ["choice", id, "best", "share", best, null],
  ]);
}

function mean(analysis: string, item: string, detail: string, { mean: value, se }: Measured): Row {
  return [analysis, item, detail, "mean", value, se];
}

function breakEvenRows({ breakEven: { between, metric, rows } }: SensitivityResult): Row[] {
  const detail = `${metric}: ${between.join(" - ")}`;
  return rows.flatMap(({ path, ties, ends }): Row[] => [
    ...ties.map(({ value, se }): Row => ["break-even", path, detail, "tie", value, se]),
    ...ends.flatMap((end) => endRows("break-even", path, detail, end)),
  ]);
}

function endRows(analysis: string, item: string, detail: string, { value, difference }: RangeEnd): Row[] {
  return [[analysis, item, `${detail} at ${value}`, "difference", difference.mean, difference.se]];
}

function curveRows({ curve }: SensitivityResult): Row[] {
  if (curve === null) return [];
  return curve.points.flatMap(({ x, ties, ends }): Row[] => [
    ...ties.map(({ value, se }): Row => ["curve", curve.y, `${curve.x} = ${x.value}`, "tie", value, se]),
    ...ends.flatMap((end) => endRows("curve", curve.y, `${curve.x} = ${x.value}`, end)),
  ]);
}

function tornadoRows({ tornado }: SensitivityResult): Row[] {
  const ends = (path: string, at: string, { value, held, best, option }: TornadoEnd): Row[] => [
    ["tornado", path, at, "quantity", value, null],
    ["tornado", path, at, "deaths_held", held.mean, held.se],
    ["tornado", path, `${at}: ${option}`, "deaths_chosen_again", best.mean, best.se],
  ];
  return tornado.flatMap(({ path, low, high }) => [...ends(path, "p5", low), ...ends(path, "p95", high)]);
}

function informationRows({ information }: SensitivityResult): Row[] {
  const worth = (item: string, detail: string, { deaths, money }: Valued): Row[] => [
    ["information", item, detail, deaths.told ? "deaths_averted" : "deaths_averted_not_told", deaths.worth, deaths.se],
    ...(money === null
      ? []
      : [["information", item, detail, money.told ? "money" : "money_not_told", money.worth, money.se] as Row]),
  ];
  return [
    ...worth("everything drawn", "evpi", information.perfect),
    ...information.quantities.flatMap((row) => worth(row.path, "evppi", row)),
    ...information.groups.flatMap((row) => worth(row.name, "evppi of a group", row)),
    ...information.answers.flatMap((row) => worth(row.of, row.what, row)),
    ...information.watching.flatMap((row) => worth(row.path, `evsi of ${row.months} months`, row)),
  ];
}

function frontierRows({ frontiers, acceptability }: SensitivityResult): Row[] {
  const standings = frontiers.flatMap(({ payer, options }) =>
    options.flatMap(({ id, cost, averted, status, icer }): Row[] => {
      const detail = `${payer ?? "all payers"}: ${status}`;
      return [
        ["frontier", id, detail, "cost", cost.mean, cost.se],
        ["frontier", id, detail, "deaths_averted", averted.mean, averted.se],
        ...(icer === null ? [] : [["frontier", id, detail, "icer", icer.mean, icer.se] as Row]),
      ];
    }),
  );
  const shares = acceptability.flatMap(({ value, options }) =>
    options.map(
      ({ id, probabilityBest }): Row => ["acceptability", id, String(value), "probability_best", probabilityBest, null],
    ),
  );
  return [...standings, ...shares];
}

function regretRows({ regret }: SensitivityResult): Row[] {
  return [
    ...regret.options.flatMap(({ id, expected, p95, maximum }): Row[] => [
      ["regret", id, "", "mean", expected.mean, expected.se],
      ["regret", id, "", "p95", p95, null],
      ["regret", id, "", "maximum", maximum, null],
    ]),
    ...regret.mix.map(({ id, share }): Row => ["regret", id, "minimax mix", "share", share, null]),
  ];
}

function discoveryRows({ discovery: { between, share, box } }: SensitivityResult): Row[] {
  const item = between.join(" worse than ");
  const all: Row = ["discovery", item, "all worlds", "share", share, null];
  if (box === null) return [all];
  const limits = box.limits.flatMap(({ path, low, high, stability }): Row[] => [
    ["discovery", item, path, "low", low?.value ?? null, null],
    ["discovery", item, path, "high", high?.value ?? null, null],
    ["discovery", item, path, "stability", stability, null],
  ]);
  const held = (["coverage", "density", "mass"] as const).map(
    (name): Row => ["discovery", item, "box", name, box[name], null],
  );
  return [all, ...held, ...limits];
}

function claimRows({ claims }: SensitivityResult): Row[] {
  return claims.flatMap(({ test, probability, se, inExpectation, decides }): Row[] => [
    ["claim", test, "chance included", "probability", probability, se],
    ["claim", test, "in expectation", "probability", inExpectation.probability, inExpectation.se],
    ...(decides?.flip == null
      ? []
      : [["claim", test, decides.path, "flip", decides.flip.value, decides.flip.se] as Row]),
  ]);
}
