import { betaTail } from "./beta-tail.ts";
import { logBeta } from "./log-beta.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { solveTail, type Tails } from "./solve-tail.ts";

/** The two parameters of a beta law. */
export interface BetaShapes {
  readonly a: number;
  readonly b: number;
}

/**
 * logit of the Beta(a, b) quantile, finite where the quantile itself rounds to 0 or 1: Newton's method on the log of
 * the smaller tail over logit x, started at a point known to be `near` if there is one.
 */
export function betaLogitQuantile({ lower, upper }: Tails, { a, b }: BetaShapes, near?: number): number {
  return lower <= upper
    ? solveTail(Math.log(lower), near ?? start(lower, a, b), betaTail(a, b))
    : -solveTail(Math.log(upper), near === undefined ? start(upper, b, a) : -near, betaTail(b, a));
}

/** For a, b > 1 the normal estimate of Abramowitz and Stegun 26.5.22; else the first term of the series in x. */
function start(lower: number, a: number, b: number): number {
  const first = (Math.log(lower * a) + logBeta(a, b)) / a;
  if (a > 1 && b > 1) return Math.max(first, normalEstimate(lower, a, b));
  return first < -1 ? first : Math.log(a / b);
}

function normalEstimate(lower: number, a: number, b: number): number {
  const z = normalQuantile(lower);
  const slack = (z * z - 3) / 6;
  const h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
  const skew = (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (slack + 5 / 6 - 2 / (3 * h));
  const spread = Math.sqrt(Math.max(0, h + slack)) / h;
  return Math.log(a / b) + 2 * (z * spread + skew);
}
