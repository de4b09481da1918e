import type { DiffResult, MetricDiff, OptionDiff, PairedDifference } from "../analysis/diff/result.ts";
import type { Summary } from "../analysis/result.ts";
import { centre, centreName, difference, plainMean, range } from "./cells.ts";
import { differenceWithError, NOTHING, percent, toldFromZero } from "./digits.ts";
import { type Metric, metricOf } from "./metrics-catalogue.ts";

/** One metric of one option before and after a change, as text. */
export interface DiffRow {
  readonly option: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  /** 5 % to 95 % of worlds. */
  readonly range: string;
  /** Share of worlds with less, and with more. */
  readonly less: string;
  readonly more: string;
}

/** A metric with the rows of the options it changes for. */
export interface MetricRows {
  /** With its unit, and what the figures are. */
  readonly title: string;
  readonly rows: readonly DiffRow[];
}

/** What is shown unless metrics are asked for. */
const USUAL = ["deaths", "transferred", "days_to_90_percent", "days_to_empty", "cost", "best"];

/** The metrics that change, each with its options: of deaths all options, of the others those it changes for. */
export function metricRows(result: DiffResult, metrics: readonly string[] | undefined): MetricRows[] {
  const shown = metrics ?? USUAL;
  return shown.flatMap((id) => {
    const metric = metricOf(id, result.after);
    const carriedOut = rowsOf(result, (option) => outcomeRow(option, metric), id === "deaths" || metrics !== undefined);
    const title = `${titleOf(metric, result)}: ${centreName(metric)}`;
    return [...nonEmpty(title, carriedOut), ...(id === "deaths" ? weightedRows(result, metric) : [])];
  });
}

/** Deaths with needs that may fail; nothing where no option needs anything. */
function weightedRows(result: DiffResult, metric: Metric): MetricRows[] {
  const hasNeeds = result.options.some(({ needs }) => [needs.before, needs.after].some((chance) => (chance ?? 1) < 1));
  const rows = hasNeeds ? rowsOf(result, (option) => weightedRow(option, metric), true) : [];
  return nonEmpty("deaths weighted by the chances of needs: mean; in brackets the chance that all are met", rows);
}

function nonEmpty(title: string, rows: readonly DiffRow[]): MetricRows[] {
  return rows.length === 0 ? [] : [{ title, rows }];
}

interface Row extends DiffRow {
  readonly changes: boolean;
}

function rowsOf({ options }: DiffResult, row: (option: OptionDiff) => Row, all: boolean): DiffRow[] {
  const rows = options.map(row);
  return rows.some(({ changes }) => changes) ? rows.filter(({ changes }) => all || changes) : all ? rows : [];
}

function outcomeRow({ id, outcomes }: OptionDiff, metric: Metric): Row {
  const { before, after, difference: paired } = outcomes[metric.id] as MetricDiff;
  const side = (summary: Summary | null) => (summary === null ? NOTHING : centre(metric, summary));
  return {
    option: id,
    changes: paired === null || shows(metric, paired),
    before: side(before),
    after: side(after),
    difference: paired === null ? only(before, after) : differs(metric, paired),
    range: spread(metric, paired),
    less: share(paired?.probabilityLower),
    more: share(paired?.probabilityHigher),
  };
}

function weightedRow({ id, weighted, needs }: OptionDiff, metric: Metric): Row {
  const { before, after, difference: paired } = weighted[metric.id] as OptionDiff["weighted"][string];
  const side = (mean: typeof before, chance: number | null) =>
    mean === null ? NOTHING : `${plainMean(metric, mean)} (${percent(chance)})`;
  return {
    option: id,
    changes: paired === null || paired.mean !== 0 || needs.before !== needs.after,
    before: side(before, needs.before),
    after: side(after, needs.after),
    difference: paired === null ? only(before, after) : paired.mean === 0 ? "same" : difference(metric, paired),
    range: NOTHING,
    less: NOTHING,
    more: NOTHING,
  };
}

function differs(metric: Metric, paired: PairedDifference): string {
  if (isNothing(paired)) return "same";
  if (metric.kind !== "share" || paired.mean === null || paired.se === null) return difference(metric, paired);
  return `${differenceWithError({ mean: paired.mean * 100, se: paired.se * 100 }, 1)} points`;
}

/** The least change of a share that is worth a line unless it is asked for: a twentieth of a point. */
const LEAST_SHARE = 0.0005;

function shows({ kind }: Metric, paired: PairedDifference): boolean {
  if (kind !== "share") return !isNothing(paired);
  return toldFromZero(paired) && Math.abs(paired.mean ?? 0) >= LEAST_SHARE;
}

/** A difference of shares is one of two worlds or none: only its mean says something. */
function spread(metric: Metric, paired: PairedDifference | null): string {
  if (paired === null || paired.p5 === null || isNothing(paired) || metric.kind === "share") return NOTHING;
  return range(metric, paired);
}

/** Not a difference in any world. */
function isNothing({ mean, probabilityLower, probabilityHigher }: PairedDifference): boolean {
  return mean === 0 && (probabilityLower ?? 0) === 0 && (probabilityHigher ?? 0) === 0;
}

function only(before: unknown, after: unknown): string {
  if (before !== null && after !== null) return "two currencies";
  return before === null ? "new" : "removed";
}

function share(probability: number | null | undefined): string {
  return probability === null || probability === undefined ? NOTHING : percent(probability);
}

/** What, with its unit; numbers of people that are not the same on both sides are left out. */
function titleOf({ head, kind, unit }: Metric, { before, after }: DiffResult): string {
  if (kind === "days" || kind === "share") return head.join(" ");
  return kind === "count" && before.people !== after.people ? head[0] : `${head[0]}, ${unit}`;
}
