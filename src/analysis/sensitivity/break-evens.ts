import { breakEven } from "../break-even/break-even.ts";
import { estimate } from "../replicates.ts";
import type { Influence } from "./influence.ts";
import { joined, measured, type Pair, pairDifference } from "./pseudo.ts";
import type { BreakEvenResult, BreakEvenRow, RangeEnd } from "./result.ts";
import type { QuantityAsked } from "./options.ts";
import { type Settable, settableOf } from "./settable.ts";
import { probe } from "./probe.ts";
import type { Study } from "./study.ts";
import type { Workshop } from "./workshop.ts";

/** Worlds run again at each value when all quantities are screened. */
const SCREENING = 1024;

/** The break-even of two options in one quantity; `screened`, where many are. */
export interface RowAsked {
  readonly pair: Pair;
  readonly quantity: QuantityAsked;
  readonly screened: boolean;
}

/** In every quantity that moves either option. */
export function screened(influenced: readonly Influence[], pair: Pair): RowAsked[] {
  const moves = (influence: Influence) => {
    const moved = influence.moves.get(pair.metric);
    return moved !== undefined && (moved.has(pair.a) || moved.has(pair.b));
  };
  return influenced.filter(moves).map(({ key }) => ({ pair, quantity: { path: key, times: false }, screened: true }));
}

export function rowOf({ study }: Pick<Workshop, "study">, asked: RowAsked): BreakEvenRow {
  const worlds = asked.screened ? SCREENING : study.run.outcomes.worlds;
  return breakEvenRow(study, asked.pair, { quantity: settableOf(study, asked.quantity), worlds });
}

/** Rows with a tie first, the surest of them first. */
export function breakEvenResult(study: Study, pair: Pair, rows: readonly BreakEvenRow[]): BreakEvenResult {
  const difference = measured(pairDifference(study, study.run, pair));
  return { between: [pair.a, pair.b], metric: pair.metric, difference, rows: rows.toSorted(byInterest) };
}

/** A tie near the middle of a quantity's draws first; then what moves the difference most. */
function byInterest(a: BreakEvenRow, b: BreakEvenRow): number {
  return distance(a) - distance(b) || swing(b) - swing(a) || (a.path < b.path ? -1 : 1);
}

function distance({ ties, drawn }: BreakEvenRow): number {
  if (ties.length === 0) return 2;
  return drawn ? Math.min(...ties.map(({ below }) => Math.abs((below ?? 1) - 0.5))) : 1;
}

function swing({ ends: [low, high] }: BreakEvenRow): number {
  return Math.abs(high.difference.mean - low.difference.mean);
}

/** The break-even of two options in one quantity, from `worlds` worlds run again at each value tried. */
export function breakEvenRow(
  study: Study,
  pair: Pair,
  { quantity, worlds: wanted }: { readonly quantity: Settable; readonly worlds: number },
): BreakEvenRow {
  const worlds = Math.min(wanted, study.run.outcomes.worlds);
  const difference = differenceAt(study, pair, { quantity, worlds });
  const { ties, points } = breakEven({ difference, values: distinct(quantity.range), most: 8, tolerance: 1e-3 });
  const end = (point: (typeof points)[number]): RangeEnd => ({
    ...quantity.describe(point.value),
    difference: { mean: point.mean, se: point.se },
  });
  return {
    path: quantity.path,
    drawn: quantity.drawn,
    multiplier: quantity.multiplier,
    ties: ties.map(({ value, se }) => ({ ...quantity.found(value, se), below: quantity.below(value) })),
    ends: [end(points[0]), end(points[points.length - 1])],
  };
}

/** The range ascending, each value once. */
export function distinct(range: readonly number[]): number[] {
  return [...new Set(range)].sort((a, b) => a - b);
}

/**
 * The paired difference at a value, by replicate. Where fewer worlds are run again than the study has, the change against the
 * same worlds as drawn is added to the difference in all worlds, if that is the surer estimate over the quantity's range.
 */
function differenceAt(
  study: Study,
  pair: Pair,
  { quantity, worlds }: { readonly quantity: Settable; readonly worlds: number },
): (value: number) => Float64Array {
  const options = [pair.a, pair.b];
  const known = new Map<number, Float64Array>();
  const plain = (value: number) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const run = probe(study, { options, worlds, columns: new Map([quantity.columns(value, worlds)]) });
    const values = pairDifference(study, run, pair);
    known.set(value, values);
    return values;
  };
  if (worlds === study.run.outcomes.worlds) return plain;
  const here = pairDifference(study, probe(study, { options, worlds, columns: new Map() }), pair);
  const all = pairDifference(study, study.run, pair);
  const anchored = (value: number) => joined(plain(value), here, all);
  const error = (at: (value: number) => Float64Array) =>
    distinct(quantity.range).reduce((sum, value) => sum + estimate(at(value)).se * estimate(at(value)).se, 0);
  return error(anchored) < error(plain) ? anchored : plain;
}
