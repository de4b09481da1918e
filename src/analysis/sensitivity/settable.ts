import { openRange } from "../../model/open-scenario.ts";
import { describeDraw } from "../describe-draw.ts";
import { quantiles } from "../quantiles.ts";
import { quantityOf } from "./influence.ts";
import type { QuantityValue } from "./result.ts";
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
  /** A width in engine units. */
  readonly width: (value: number) => number;
  /** Share of draws below; null where nothing is drawn. */
  readonly below: (value: number) => number | null;
}

const ENDS = [0.005, 0.5, 0.995];
const LEAST_TIMES = 0.25;
const MOST_TIMES = 4;

/** A column set to one value in every world. */
export function settable({ scenario, run }: Study, column: number): Settable {
  const { key } = run.programme.columns[column];
  const values = run.outcomes.inputs[column];
  const quantity = quantityOf(scenario, key);
  const open = quantity === null ? null : openRange(quantity);
  const factor = quantity?.factor ?? 1;
  return {
    path: key,
    drawn: open === null,
    multiplier: false,
    columns: (value, worlds) => [column, new Float64Array(worlds).fill(value)],
    range: open === null ? (quantiles(values, ENDS) as [number, number, number]) : [open[0], values[0], open[1]],
    describe: (value) => describeDraw(scenario, key, value),
    width: (value) => Math.abs(value * factor),
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
    describe: (times) => ({ value: times, written: `${Number(times.toPrecision(3))} times` }),
    width: Math.abs,
    below: () => null,
  };
}
