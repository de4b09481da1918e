import type { Evidence } from "../scenario/scenario.ts";
import { type LogNormalPrior, type SeverityPosterior, severityPosterior } from "./severity-posterior.ts";

/** Priors from 6,350 one-day events in Iraq 2003-18 and 532 around Baghdad 2012-15. */
const KILLED: LogNormalPrior = { median: 8, sigma: 1.2 };
const SPREAD: LogNormalPrior = { median: 0.8, sigma: 0.7 };

export interface LearnedSeverity {
  readonly posterior: SeverityPosterior;
  readonly killedPrior: LogNormalPrior;
  readonly spreadPrior: LogNormalPrior;
  readonly events: number;
}

/** Severity from the events whose killed are known; numbers present scale the mean where both are known. */
export function learnSeverity(evidence: Evidence, at: { reference: number; concentration: number }): LearnedSeverity {
  const known = evidence.events.filter((event) => event.killed !== null);
  const events = known.map((event) => ({
    killed: event.killed as number,
    scale: event.present ? Math.exp(at.concentration * Math.log(event.present / at.reference)) : 1,
  }));
  const killedPrior = prior(evidence.prior.killed) ?? KILLED;
  const spreadPrior = prior(evidence.prior.spread) ?? SPREAD;
  const posterior = severityPosterior(events, { killed: killedPrior, spread: spreadPrior });
  return { posterior, killedPrior, spreadPrior, events: events.length };
}

function prior(stated: { median: number; gsd: number } | null): LogNormalPrior | null {
  return stated === null ? null : { median: stated.median, sigma: Math.log(stated.gsd) };
}
