import { pseudoValues } from "../held-metrics.ts";
import { estimate } from "../replicates.ts";
import type { HeldRun } from "../run.ts";
import type { Measured } from "./result.ts";
import { type Study, studyMetric } from "./study.ts";

/** Sixteen values whose mean is a metric's mean and whose spread gives its standard error; zeros where it has no mean. */
export function pseudo(
  study: Study,
  run: HeldRun,
  of: { readonly option: string; readonly metric: string },
): Float64Array {
  return pseudoValues(studyMetric(study, run, of)) ?? new Float64Array(16);
}

/** What two options are compared on. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly metric: string;
}

/** Sixteen values of the mean of a less that of b, replicate by replicate. */
export function pairDifference(study: Study, run: HeldRun, { a, b, metric }: Pair): Float64Array {
  const other = pseudo(study, run, { option: b, metric });
  return pseudo(study, run, { option: a, metric }).map((value, r) => value - other[r]);
}

export function measured(values: ArrayLike<number>): Measured {
  return estimate(values);
}

/** Estimates at another value, and the same worlds' at the values drawn, joined to those of all worlds: x − x₀ + X₀. */
export function joined(there: Float64Array, here: Float64Array, all: Float64Array): Float64Array {
  return there.map((value, r) => value - here[r] + all[r]);
}
