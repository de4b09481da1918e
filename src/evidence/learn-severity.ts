import type { Evidence, EvidenceEvent } from "../scenario/evidence.ts";
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

/** What the mean killed is learned at: numbers that are referred to, and how it grows with the numbers present. */
interface At {
  readonly reference: number;
  readonly concentration: number;
}

const learned = new WeakMap<Evidence, Map<string, LearnedSeverity>>();

/** Severity from the events whose killed are known; numbers present scale the mean where both are known. */
export function learnSeverity(evidence: Evidence, at: At): LearnedSeverity {
  const known = learned.get(evidence) ?? new Map<string, LearnedSeverity>();
  learned.set(evidence, known);
  const key = `${at.reference} ${at.concentration}`;
  const found = known.get(key) ?? learn(evidence, at);
  known.set(key, found);
  return found;
}

function learn(evidence: Evidence, at: At): LearnedSeverity {
  const known = evidence.events.filter((event) => event.killed !== null);
  const events = alike(known).map(({ event: { killed, present }, times }) => ({
    killed: killed as number,
    scale: present ? Math.exp(at.concentration * Math.log(present / at.reference)) : 1,
    times,
  }));
  const killedPrior = prior(evidence.prior.killed) ?? KILLED;
  const spreadPrior = prior(evidence.prior.spread) ?? SPREAD;
  const posterior = severityPosterior(events, { killed: killedPrior, spread: spreadPrior });
  return { posterior, killedPrior, spreadPrior, events: known.length };
}

/** Attacks alike in killed and present once, with how many they are: a log of a whole country has few that are not. */
function alike(events: readonly EvidenceEvent[]): { event: EvidenceEvent; times: number }[] {
  const kinds = new Map<string, { event: EvidenceEvent; times: number }>();
  for (const event of events) {
    const key = `${event.killed} ${event.present}`;
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { event, times: 1 });
    else kind.times++;
  }
  return [...kinds.values()];
}

function prior(stated: { median: number; gsd: number } | null): LogNormalPrior | null {
  return stated === null ? null : { median: stated.median, sigma: Math.log(stated.gsd) };
}
