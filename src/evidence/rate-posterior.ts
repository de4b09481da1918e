import type { Evidence } from "../scenario/evidence.ts";
import { exposureDays } from "./exposure.ts";
import { JEFFREYS } from "./gamma-poisson.ts";

/** A gamma law of a rate per day: shape, and the days it rests on (1 / scale). */
export interface RatePosterior {
  readonly prior: { readonly shape: number; readonly exposureDays: number };
  readonly events: number;
  readonly shape: number;
  readonly exposureDays: number;
}

/** Posterior of the rate at which a record's attacks came, as `gammaPoisson` has it: Gamma(a + k, b + T), T in days. */
export function ratePosterior(evidence: Evidence): RatePosterior {
  const prior = evidence.prior.rate ?? { shape: JEFFREYS.shape, exposureDays: JEFFREYS.exposure };
  const events = evidence.events.length;
  return { prior, events, shape: prior.shape + events, exposureDays: prior.exposureDays + exposureDays(evidence) };
}
