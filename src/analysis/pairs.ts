import type { MetricColumns } from "./metrics.ts";
import type { PairResult } from "./result.ts";
import { apart } from "./summarise.ts";

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
