import type { Law } from "../law.ts";

/**
 * A law with the function (increasing, linear) applied to the parameters that carry its unit; null for a law without
 * such parameters.
 */
export function mapAmounts(law: Law, change: (amount: number) => number): Law | null {
  switch (law.kind) {
    case "exact":
      return { ...law, value: change(law.value) };
    case "uniform":
    case "interval":
    case "share-interval":
      return { ...law, low: change(law.low), high: change(law.high) };
    case "triangular":
    case "pert":
      return { ...law, low: change(law.low), mode: change(law.mode), high: change(law.high) };
    case "discrete":
      return { ...law, values: law.values.map(change) };
    case "normal":
      return { ...law, mean: change(law.mean), sd: change(law.sd) };
    case "lognormal":
      return { ...law, median: change(law.median) };
    case "gamma":
      return { ...law, scale: change(law.scale) };
    case "beta":
    case "poisson":
      return null;
  }
}

/** Whether the amounts of a law are places on its axis, so that dates can stand for them. */
export function takesDates(law: Law): boolean {
  return ["exact", "uniform", "interval", "triangular", "pert", "discrete"].includes(law.kind);
}
