import { meanOvershoot } from "../mathematics/mean-overshoot.ts";
import { normalCdf } from "../mathematics/normal-cdf.ts";
import { NONE, SPREAD_GAMMA, SPREAD_LOGNORMAL } from "../model/programme.ts";
import type { Sample } from "./sample.ts";

/** One threat at one site in every world of a sample; rates per day, numbers in people. [world] each. */
export interface ThreatSample {
  readonly site: number;
  readonly steady: boolean;
  readonly windowed: boolean;
  readonly spreadKind: number;
  readonly rate: Float64Array;
  readonly killed: Float64Array;
  readonly spread: Float64Array;
  readonly concentration: Float64Array;
  readonly escalation: Float64Array;
  readonly limit: Float64Array;
  readonly onDeparture: Float64Array;
  readonly reference: Float64Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
}

/** The threats of an option in a sample of worlds, sorted by site. */
export function threatSamples(sample: Sample): ThreatSample[] {
  const { programme, option, column } = sample;
  const { threats, sites } = option;
  const cohorts = programme.cohortIds.length;
  const atStart = (site: number) => {
    const cells = Array.from({ length: cohorts }, (_, c) => column(sites.people[site * cohorts + c]));
    return cells[0].map((_, w) => cells.reduce((sum, cell) => sum + Math.round(cell[w]), 0));
  };
  return programme.bearings.map(({ site }, a) => ({
    site,
    steady: threats.steady[a] === 1,
    windowed: threats.windowed[a] === 1,
    spreadKind: threats.spreadKind[a],
    rate: column(threats.rate[a]),
    killed: column(threats.killed[a]),
    spread: column(threats.spread[a]),
    concentration: column(threats.concentration[a]),
    escalation: column(threats.escalation[a]),
    limit: column(threats.escalationLimit[a], Number.POSITIVE_INFINITY),
    onDeparture: column(threats.onDeparture[a], 1),
    reference: threats.reference[a] === NONE ? atStart(site) : column(threats.reference[a]),
    from: column(threats.from[a]),
    until: column(threats.until[a], Number.POSITIVE_INFINITY),
  }));
}

/**
 * Expected deaths per day of a threat with n people present, in one world, before any departure: a hazard's rate·n, or
 * λ·min((n/reference)^−escalation, limit)·E[min(K, n)] with K of mean killed·(n/reference)^concentration. Clustering leaves
 * the mean rate as it is.
 */
export function deathsPerDay(threat: ThreatSample, world: number, n: number): number {
  if (n <= 0) return 0;
  const rate = threat.rate[world];
  if (threat.steady) return rate * n;
  const log = Math.log(n / Math.max(1, threat.reference[world]));
  const escalated = Math.min(threat.limit[world], Math.exp(-threat.escalation[world] * log));
  const mean = threat.killed[world] * Math.exp(threat.concentration[world] * log);
  return rate * escalated * meanCapped(threat, world, mean, n);
}

/** Beyond numbers that the law of those killed hardly reaches (its tail there has fallen by e^−16) the cap does nothing. */
const TAIL = 16;

/** E[min(K, n)], between whole numbers of people along a straight line. */
function meanCapped({ spreadKind, spread }: ThreatSample, world: number, mean: number, n: number): number {
  const parameter = spread[world];
  if (spreadKind === SPREAD_LOGNORMAL) return cappedLogNormal(mean, parameter, n);
  const k = spreadKind === SPREAD_GAMMA ? parameter : Number.POSITIVE_INFINITY;
  if (n > mean + 8 * Math.sqrt(mean) + TAIL * (1 + mean / k)) return mean;
  const capped = (whole: number) => (whole === 0 ? 0 : mean - meanOvershoot(mean, k, whole));
  const below = Math.floor(n);
  const least = capped(below);
  return n === below ? least : least + (n - below) * (capped(below + 1) - least);
}

/** E[min(X, n)] for X = mean·exp(N(−s²/2, s²)). */
function cappedLogNormal(mean: number, s: number, n: number): number {
  if (s === 0) return Math.min(mean, n);
  const d = Math.log(n / mean) / s;
  return mean * normalCdf(d - s / 2) + n * (1 - normalCdf(d + s / 2));
}
