import { lowerGammaTail, upperGammaTail } from "./gamma-tail.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { solveTail, type Tails } from "./solve-tail.ts";

/**
 * ln of the Gamma(shape, 1) quantile, finite where the quantile itself underflows: Newton's method on the log of one
 * tail over ln x, started at a point known to be `near` if there is one.
 */
export function gammaLogQuantile(tails: Tails, shape: number, near?: number): number {
  return tails.lower < (shape < 1 ? 0.9 : 0.5)
    ? solveTail(Math.log(tails.lower), near ?? startBelow(tails, shape), lowerGammaTail(shape))
    : solveTail(Math.log(tails.upper), near ?? startAbove(tails, shape), upperGammaTail(shape));
}

/** The bound P <= x^a / Γ(a + 1), or Wilson and Hilferty's estimate where it is greater. */
function startBelow(tails: Tails, shape: number): number {
  const bound = (Math.log(tails.lower) + logGamma(shape + 1)) / shape;
  return shape < 1 ? bound : Math.max(bound, wilsonHilferty(tails, shape));
}

/** Wilson and Hilferty's estimate; below shape 1 the bound Q <= e^(−x) / Γ(a) for x >= 1. */
function startAbove(tails: Tails, shape: number): number {
  if (shape >= 1) return wilsonHilferty(tails, shape);
  return Math.log(Math.max(1, -Math.log(tails.upper) - logGamma(shape)));
}

/** ln x where (x / a)^(1/3) is about normal with mean 1 − 1/(9a) and variance 1/(9a). */
function wilsonHilferty({ lower, upper }: Tails, shape: number): number {
  const z = lower < upper ? normalQuantile(lower) : -normalQuantile(upper);
  return Math.log(shape) + 3 * Math.log(Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))));
}
