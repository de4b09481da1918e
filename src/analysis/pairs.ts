import type { Metric } from "./metrics.ts";
import type { PairResult } from "./result.ts";
import type { Run } from "./run.ts";
import { apart } from "./summarise.ts";

export interface PairedOption {
  readonly id: string;
  readonly deaths: Metric;
  readonly weighted: Metric;
}

/** Differences of mean deaths between every two options, paired world by world: what the ranking can tell apart. */
export function pairs(run: Run, options: readonly PairedOption[]): PairResult[] {
  return options.flatMap((option, index) =>
    options.slice(index + 1).map((other) => ({
      option: option.id,
      other: other.id,
      deaths: apart(run, option.deaths, other.deaths),
      weighted: apart(run, option.weighted, other.weighted),
    })),
  );
}
