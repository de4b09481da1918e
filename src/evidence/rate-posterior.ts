import type { Evidence } from "../scenario/scenario.ts";
import { exposureDays } from "./exposure.ts";

/** A gamma law of a rate per day: shape, and the days it rests on (1 / scale). */
export interface RatePosterior {
  readonly prior: { readonly shape: number; readonly exposureDays: number };
  readonly events: number;
  readonly shape: number;
  readonly exposureDays: number;
}

const JEFFREYS = { shape: 0.5, exposureDays: 0 };

/**
 * Posterior of an attack rate: Gamma(a + k, b + T) for k events in T days under a Gamma(a, b) prior,
 * Jeffreys' (a = 1/2, b = 0) by default. Source: Gelman et al., Bayesian Data Analysis, section 2.6.
 */
export function ratePosterior(evidence: Evidence): RatePosterior {
  const prior = evidence.prior.rate ?? JEFFREYS;
  const events = evidence.events.length;
  return { prior, events, shape: prior.shape + events, exposureDays: prior.exposureDays + exposureDays(evidence) };
}
