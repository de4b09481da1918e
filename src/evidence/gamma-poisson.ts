import { gammaQuantile } from "../mathematics/gamma-quantile.ts";
import { logGamma } from "../mathematics/log-gamma.ts";

/** A gamma law of a rate: its shape, and the exposure it is worth (1 / scale), in the unit of time of the rate. */
export interface RateLaw {
  readonly shape: number;
  readonly exposure: number;
}

/** Jeffreys' prior of a rate: shape 1/2 and no exposure. */
export const JEFFREYS: RateLaw = { shape: 0.5, exposure: 0 };

export interface GammaPoisson extends RateLaw {
  readonly mean: number;
  readonly sd: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/**
 * Posterior of a Poisson rate: Gamma(a + k, b + T) after k events in exposure T under a Gamma(a, b) prior, Jeffreys' where it is left out.
 * Rates are per unit of exposure. Throws a RangeError on numbers below 0 and where there is no exposure at all.
 * Source: Gelman et al., Bayesian Data Analysis, section 2.6.
 */
export function gammaPoisson({
  events,
  exposure,
  prior = JEFFREYS,
}: {
  readonly events: number;
  readonly exposure: number;
  readonly prior?: RateLaw;
}): GammaPoisson {
  if (!(events >= 0 && exposure >= 0))
    throw new RangeError(`events and exposure are from 0 up, not ${events} and ${exposure}`);
  if (!(prior.shape > 0 && prior.exposure >= 0))
    throw new RangeError("a prior is { shape, exposure }, of a shape above 0 and an exposure from 0 up");
  const law = { shape: prior.shape + events, exposure: prior.exposure + exposure };
  if (!Number.isFinite(law.shape / law.exposure)) throw new RangeError("no exposure bounds the rate");
  const quantile = (p: number) => gammaQuantile(p, law.shape) / law.exposure;
  return {
    ...law,
    mean: law.shape / law.exposure,
    sd: Math.sqrt(law.shape) / law.exposure,
    p5: quantile(0.05),
    p25: quantile(0.25),
    p50: quantile(0.5),
    p75: quantile(0.75),
    p95: quantile(0.95),
  };
}

/**
 * Probability of n events in `exposure` to come, when the rate follows a gamma law: negative binomial with size a and
 * success probability b / (b + t).
 */
export function eventProbability({ shape, exposure: worth }: RateLaw, exposure: number, n: number): number {
  const log = logGamma(shape + n) - logGamma(shape) - logGamma(n + 1);
  const missed = shape * Math.log(worth / (worth + exposure));
  return Math.exp(log + missed + (n === 0 ? 0 : n * Math.log(exposure / (worth + exposure))));
}
