import { openRange } from "../../model/open-scenario.ts";
import type { MetricColumns } from "../held-metrics.ts";
import type { Quantity, Scenario } from "../../scenario/scenario.ts";
import { probe } from "./probe.ts";
import { studyMetric } from "./study.ts";
import type { Workshop } from "./workshop.ts";

/** Worlds in which a column is changed to see what it moves: what moves nothing in any of them has no part in a mean. */
const WORLDS = 256;

/** A quantity that has a column, and the options of which it moves a metric. */
export interface Influence {
  readonly column: number;
  /** Path of the quantity, or `$name`. */
  readonly key: string;
  /** Drawn, or an exact number that was opened. */
  readonly drawn: boolean;
  /** Metric id → options, among those compared. */
  readonly moves: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Whether a quantity has any influence, by trial: its column is dealt anew (each world gets the draw of another of its
 * replicate; an exact number is doubled or halved), all else and all chance kept. What changes no world's metric has none.
 */
export function influenceOf(
  { study }: Pick<Workshop, "study">,
  { column, metrics }: { readonly column: number; readonly metrics: readonly string[] },
): Influence {
  const { programme, outcomes } = study.run;
  const { key } = programme.columns[column];
  const worlds = Math.min(WORLDS, outcomes.worlds);
  const quantity = quantityOf(study.scenario, key);
  const range = quantity === null ? null : openRange(quantity);
  const values =
    range === null
      ? dealtAnew(outcomes.inputs[column].subarray(0, worlds))
      : otherEnd(range, outcomes.inputs[column], worlds);
  const [before, after] = [new Map(), new Map([[column, values]])].map((columns) =>
    probe(study, { options: study.options, worlds, columns }),
  );
  const moved = (metric: string) =>
    study.options.filter((option) => {
      const [old, now] = [before, after].map((each) => studyMetric(study, each, { option, metric }));
      return !alike(old, now);
    });
  return {
    column,
    key,
    drawn: range === null,
    moves: new Map(metrics.map((metric) => [metric, new Set(moved(metric))])),
  };
}

/** The quantity behind a column's key; null where it is learned from a record. */
export function quantityOf(scenario: Scenario, key: string): Quantity | null {
  return scenario.quantities.get(key.startsWith("$") ? `assumptions.${key.slice(1)}` : key) ?? null;
}

function dealtAnew(column: Float64Array): Float64Array {
  return column.map((_, w) => column[(w + 16) % column.length]);
}

function otherEnd([low, high]: readonly [number, number], column: Float64Array, worlds: number): Float64Array {
  return new Float64Array(worlds).fill(high === column[0] ? low : high);
}

function alike(a: MetricColumns, b: MetricColumns): boolean {
  if (a.ratio === null || b.ratio === null) return same(a.expected, b.expected);
  return same(a.ratio.numerator, b.ratio.numerator) && same(a.ratio.denominator, b.ratio.denominator);
}

function same(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, w) => value === b[w]);
}
