/** Φ⁻¹(0.95): a 90 % interval reaches this many standard deviations either side of the median. */
const reach = 1.6448536269514722;

/** Parameters of a normal law of ln X or logit X. */
export interface NormalParameters {
  readonly mean: number;
  readonly sd: number;
}

/** The normal law of ln X for which `low` and `high` are the 5 % and 95 % quantiles of X. */
export function lognormalOfInterval(low: number, high: number): NormalParameters {
  return between(Math.log(low), Math.log(high));
}

/** The normal law of logit X for which `low` and `high` are the 5 % and 95 % quantiles of X. */
export function logitNormalOfInterval(low: number, high: number): NormalParameters {
  return between(logit(low), logit(high));
}

function logit(share: number): number {
  return Math.log(share) - Math.log1p(-share);
}

function between(low: number, high: number): NormalParameters {
  return { mean: (low + high) / 2, sd: (high - low) / (2 * reach) };
}
