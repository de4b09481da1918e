import type { MetricColumns } from "./metrics.ts";
import { estimate, pseudoValues } from "./replicates.ts";
import type { Estimate, PairResult } from "./result.ts";

export interface PairedOption {
  readonly id: string;
  readonly deaths: MetricColumns;
  readonly weighted: MetricColumns;
}

/** Differences of mean deaths between every two options, paired world by world: what the ranking can tell apart. */
export function pairs(options: readonly PairedOption[]): PairResult[] {
  return options.flatMap((option, index) =>
    options.slice(index + 1).map((other) => ({
      option: option.id,
      other: other.id,
      deaths: apart(option.deaths, other.deaths),
      weighted: apart(option.weighted, other.weighted),
    })),
  );
}

function apart(option: MetricColumns, other: MetricColumns): Estimate {
  const [own, theirs] = [pseudoValues(option), pseudoValues(other)];
  return own === null || theirs === null
    ? { mean: null, se: null }
    : estimate(own.map((value, r) => value - theirs[r]));
}
