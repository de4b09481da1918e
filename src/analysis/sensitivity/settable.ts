import { openRange } from "../../model/open-scenario.ts";
import { describeDraw, describeWidth } from "../describe-draw.ts";
import { quantiles } from "../quantiles.ts";
import { quantityOf } from "./influence.ts";
import type { QuantityAsked } from "./options.ts";
import type { FoundValue, QuantityValue } from "./result.ts";
import type { Study } from "./study.ts";

/** A quantity that can be set, or multiplied, in all worlds at once. */
export interface Settable {
  readonly path: string;
  readonly drawn: boolean;
  readonly multiplier: boolean;
  /** The column's values in the first `worlds` worlds with the quantity at `value`. */
  readonly columns: (value: number, worlds: number) => readonly [number, Float64Array];
  /** Low end, middle and high end of the range looked at, in the column's units or as multipliers. */
  readonly range: readonly [number, number, number];
  /** Engine units and words. */
  readonly describe: (value: number) => QuantityValue;
  /** A value found, with its standard error, in engine units and words. */
  readonly found: (value: number, se: number | null) => FoundValue;
  /** Share of draws below; null where nothing is drawn. */
  readonly below: (value: number) => number | null;
}

const ENDS = [0.005, 0.5, 0.995];
const LEAST_TIMES = 0.25;
const MOST_TIMES = 4;

/** A quantity's path as the analysis names it: `$name` for an assumption. */
export function quantityKey(path: string): string {
  return path.startsWith("assumptions.") ? `$${path.slice("assumptions.".length)}` : path;
}

/** Throws where there is no such quantity. */
export function settableOf(study: Study, { path, times }: QuantityAsked): Settable {
  const column = study.run.programme.columns.findIndex(({ key }) => key === quantityKey(path));
  if (column < 0) throw new Error(`no such quantity: ${path}`);
  return times ? multiplied(study, column) : settable(study, column);
}

/** A column set to one value in every world. */
export function settable({ scenario, run }: Study, column: number): Settable {
  const { key } = run.programme.columns[column];
  const values = run.outcomes.inputs[column];
  const quantity = quantityOf(scenario, key);
  const open = quantity === null ? null : openRange(quantity);
  return {
    path: key,
    drawn: open === null,
    multiplier: false,
    columns: (value, worlds) => [column, new Float64Array(worlds).fill(value)],
    range: open === null ? (quantiles(values, ENDS) as [number, number, number]) : [open[0], values[0], open[1]],
    describe: (value) => describeDraw(scenario, key, value),
    found: (value, se) =>
      foundValue(describeDraw(scenario, key, value), se === null ? null : describeWidth(scenario, key, se)),
    below: (value) =>
      open === null ? values.reduce((count, draw) => count + Number(draw < value), 0) / values.length : null,
  };
}

/** A column multiplied in every world, from a quarter to four times, a probability or share to at most 1. */
export function multiplied(study: Study, column: number): Settable {
  const plain = settable(study, column);
  const quantity = quantityOf(study.scenario, plain.path);
  const values = study.run.outcomes.inputs[column];
  const bounded = quantity?.dimension === "probability" || quantity?.dimension === "share";
  const most = bounded ? 1 / quantity.factor : Number.POSITIVE_INFINITY;
  return {
    ...plain,
    multiplier: true,
    columns: (times, worlds) => [column, values.subarray(0, worlds).map((value) => Math.min(value * times, most))],
    range: [LEAST_TIMES, 1, MOST_TIMES],
    describe: inTimes,
    found: (times, se) => foundValue(inTimes(times), se === null ? null : inTimes(se)),
    below: () => null,
  };
}

export function foundValue(value: QuantityValue, width: QuantityValue | null): FoundValue {
  return { ...value, se: width?.value ?? null, seWritten: width?.written ?? null };
}

function inTimes(times: number): QuantityValue {
  return { value: times, written: `${Number(times.toPrecision(3))} times` };
}
