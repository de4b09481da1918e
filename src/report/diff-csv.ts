import { stringify } from "csv-stringify/sync";
import type {
  ClaimDiff,
  ClaimSide,
  DiffResult,
  MetricDiff,
  OptionDiff,
  Sides,
  WeightedDiff,
} from "../analysis/diff/result.ts";
import type { Estimate } from "../analysis/result.ts";
import type { Change } from "../scenario/changes/change.ts";
import { DIFF_TAGS, type DiffCsvRow } from "./diff-csv-columns.ts";
import { metricOf } from "./metrics-catalogue.ts";
import { printableData } from "./printable.ts";
import { SHARE, statisticName, statisticUnit } from "./statistic-name.ts";

/** A diff in long form: a row for each figure, with both sides of it, and for each change of the scenario; `kind` tells them apart. */
export function diffCsv(raw: DiffResult, { hxl }: { readonly hxl: boolean }): string {
  const result = printableData(raw);
  const rows = [
    ...headRows(result),
    ...result.changes.map(changeRow),
    ...result.options.flatMap((option) => optionRows(option, result)),
    ...rankingRows(result),
    ...result.claims.flatMap(claimRows),
  ];
  return stringify(hxl ? [DIFF_TAGS, ...rows] : rows, {
    header: true,
    columns: Object.keys(DIFF_TAGS),
    escape_formulas: true,
  });
}

const TEXTS = ["title", "start", "end", "currency"] as const;
const NUMBERS = ["horizonDays", "people", "prices"] as const;

/** What is compared: texts as written, numbers as figures. */
function headRows({ before, after }: DiffResult): DiffCsvRow[] {
  const row = (key: string, sides: DiffCsvRow) => ({ kind: "scenario", item: statisticName(key), ...sides });
  return [
    ...TEXTS.map((key) => row(key, { before_written: before[key], after_written: after[key] })),
    ...NUMBERS.map((key) => row(key, { before: before[key], after: after[key] })),
  ];
}

function changeRow({ path, item, concerns, before, after }: Change): DiffCsvRow {
  return {
    kind: "change",
    path,
    item,
    concerns,
    before_written: before?.written,
    after_written: after?.written,
    before_source: before?.source.join(" "),
    after_source: after?.source.join(" "),
  };
}

function optionRows(option: OptionDiff, result: DiffResult): DiffCsvRow[] {
  const { id, title, needs, outcomes, weighted } = option;
  const of = (kind: string) => ({ kind, option: id, title });
  return [
    ...Object.entries(outcomes).flatMap(([metric, diff]) => metricRows({ ...of("outcome"), metric }, diff, result)),
    ...Object.entries(weighted).flatMap(([metric, diff]) => metricRows({ ...of("weighted"), metric }, diff, result)),
    { ...of("needs"), metric: "needs", unit: SHARE, statistic: "chance", ...needs },
  ];
}

/** The mean with its errors, then the other statistics of both sides, then those of the difference, which is of each world. */
function metricRows(
  of: DiffCsvRow & { readonly metric: string },
  diff: MetricDiff | WeightedDiff,
  result: DiffResult,
): DiffCsvRow[] {
  const unit = unitOf(of.metric, diff, result);
  const row = (key: string, figures: DiffCsvRow) => ({ ...of, unit: statisticUnit(key) ?? unit, ...figures });
  const [before, after, difference] = [figuresOf(diff.before), figuresOf(diff.after), figuresOf(diff.difference)];
  return [
    row("mean", { statistic: "mean", ...estimates(diff) }),
    ...othersOf({ ...before, ...after }).map((key) =>
      row(key, { statistic: statisticName(key), before: before[key], after: after[key] }),
    ),
    ...othersOf(difference).map((key) =>
      row(key, { statistic: `difference_${statisticName(key)}`, difference: difference[key] }),
    ),
  ];
}

type Figures = Readonly<Record<string, number | null>>;

function figuresOf(side: Estimate | null): Figures {
  return { ...side };
}

function othersOf(figures: Figures): string[] {
  return Object.keys(figures).filter((key) => key !== "mean" && key !== "se");
}

function estimates({ before, after, difference }: WeightedDiff): DiffCsvRow {
  return {
    before: before?.mean,
    before_se: before?.se,
    after: after?.mean,
    after_se: after?.se,
    difference: difference?.mean,
    difference_se: difference?.se,
  };
}

/** In the words of the scenario that has it; of both where they do not say the same. */
function unitOf(metric: string, { before, after }: Sides<Estimate | null>, result: DiffResult): string {
  const units = [before && metricOf(metric, result.before).unit, after && metricOf(metric, result.after).unit];
  return [...new Set(units.filter((unit) => unit !== null))].join(" -> ");
}

/** Places by mean deaths carried out, and how far the first is ahead of the second. */
function rankingRows(result: DiffResult): DiffCsvRow[] {
  const { before, after } = result.ranking;
  const of = { kind: "ranking", metric: "deaths" };
  const placeIn = (order: readonly string[], id: string) => (order.includes(id) ? order.indexOf(id) + 1 : null);
  const places = result.options.map(({ id, title }) => ({
    ...of,
    option: id,
    title,
    statistic: "place",
    before: placeIn(before.order, id),
    after: placeIn(after.order, id),
  }));
  const leads = { before: before.lead, after: after.lead, difference: null };
  return [...places, { ...of, unit: unitOf("deaths", leads, result), statistic: "lead", ...estimates(leads) }];
}

/** Its words as the title, its test as the item. */
function claimRows({ says, test, before, after, difference }: ClaimDiff): DiffCsvRow[] {
  const of = { kind: "claim", title: says, item: test };
  const sides = { before: chanceOf(before), after: chanceOf(after), difference };
  return [
    { ...of, unit: SHARE, statistic: "probability", ...estimates(sides) },
    { ...of, unit: SHARE, statistic: "require", before: before?.require, after: after?.require },
    { ...of, statistic: "holds", before: asNumber(before), after: asNumber(after) },
  ];
}

function chanceOf(side: ClaimSide | null): Estimate | null {
  return side && { mean: side.probability, se: side.se };
}

function asNumber(side: ClaimSide | null): number | null {
  return side === null || side.holds === null ? null : Number(side.holds);
}
