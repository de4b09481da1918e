import type { Metric } from "./metrics.ts";
import type { PairResult } from "./result.ts";
import type { Run } from "./run.ts";
import { once } from "./once.ts";
import { pseudoValues } from "./pseudo-values.ts";
import { between } from "./summarise.ts";

export interface PairedOption {
  readonly id: string;
  readonly deaths: Metric;
  readonly weighted: Metric;
}

/** Differences of mean deaths between every two options, paired world by world: what the ranking can tell apart. */
export function pairs(run: Run, options: readonly PairedOption[]): PairResult[] {
  const all = options.map(({ id, deaths, weighted }) => ({
    id,
    deaths: once(() => pseudoValues(run, deaths)),
    weighted: once(() => pseudoValues(run, weighted)),
  }));
  return all.flatMap((option, index) =>
    all.slice(index + 1).map((other) => ({
      option: option.id,
      other: other.id,
      deaths: between(option.deaths(), other.deaths()),
      weighted: between(option.weighted(), other.weighted()),
    })),
  );
}
