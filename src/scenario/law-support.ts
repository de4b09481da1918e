import type { Law } from "./law.ts";

/** A closed range; infinite where the law has no bound. */
export interface Support {
  readonly low: number;
  readonly high: number;
}

/** The range a law's draws can fall in, in the law's own units. */
export function lawSupport(law: Law): Support {
  switch (law.kind) {
    case "exact":
      return { low: law.value, high: law.value };
    case "uniform":
    case "triangular":
    case "pert":
      return { low: law.low, high: law.high };
    case "normal":
      return { low: -Infinity, high: Infinity };
    case "share-interval":
    case "beta":
      return { low: 0, high: 1 };
    case "discrete":
      return spread(law.values.filter((_, i) => law.probabilities[i] > 0));
    case "lognormal":
    case "interval":
    case "gamma":
    case "poisson":
      return { low: 0, high: Infinity };
  }
}

function spread(values: readonly number[]): Support {
  return { low: Math.min(...values), high: Math.max(...values) };
}
