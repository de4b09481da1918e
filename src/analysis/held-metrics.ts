import { type Branch, weigh } from "./carried-out.ts";
import { type Column, columnOf } from "./block.ts";
import { correctedMeans } from "./corrected-means.ts";
import { type Metric, metricOf, type Ratio } from "./metrics.ts";
import { finitePart, ratioOfMeans } from "./pseudo-values.ts";
import { replicateMeans } from "./replicates.ts";
import type { HeldRun } from "./run.ts";

type Means = (column: Float64Array) => Float64Array;

/** A metric of one option of a held run: its numbers, as of metrics.ts, and how their means are taken. */
export interface MetricColumns {
  readonly values: Float64Array;
  readonly expected: Float64Array;
  readonly ratio: { readonly numerator: Float64Array; readonly denominator: Float64Array } | null;
  readonly mayNever: boolean;
  readonly means: Means;
  readonly denominatorMeans: Means;
}

export function metricColumns(run: HeldRun, option: number, metric: string): MetricColumns {
  return numbersOf(run, metricOf(run, option, metric));
}

/** A metric of an option whose needs may fail: what happens then counts with its probability. */
export function weighedMetric(run: HeldRun, ways: readonly Branch[], metric: string): MetricColumns {
  return numbersOf(
    run,
    weigh(ways.map(({ option, probability }) => ({ probability, metric: metricOf(run, option, metric) }))),
  );
}

function numbersOf(run: HeldRun, metric: Metric): MetricColumns {
  const of = (column: Column) => columnOf(run.block, column);
  const ratio = metric.ratio ?? (metric.mayNever ? finitePart(metric) : null);
  return {
    values: of(metric.values),
    expected: of(metric.expected),
    ratio: ratio && numbersOfRatio(ratio, of),
    mayNever: metric.mayNever,
    means: meansBy(run, metric.controls),
    denominatorMeans: meansBy(run, metric.denominatorControls),
  };
}

function numbersOfRatio({ numerator, denominator }: Ratio, of: (column: Column) => Float64Array) {
  return { numerator: of(numerator), denominator: of(denominator) };
}

const names = new WeakMap<Float64Array, string>();
let named = 0;

function meansBy(run: HeldRun, controls: number | null): Means {
  if (controls === null) return replicateMeans;
  return (column) => {
    const name = names.get(column) ?? `numbers ${named++}`;
    names.set(column, name);
    return correctedMeans(run, { name, of: () => column }, controls);
  };
}

/** As pseudo-values.ts has them, from numbers at hand. */
export function pseudoValues({ expected, ratio, means, denominatorMeans }: MetricColumns): Float64Array | null {
  return ratio === null ? means(expected) : ratioOfMeans(means(ratio.numerator), denominatorMeans(ratio.denominator));
}
