import { exposureDays } from "../evidence/exposure.ts";
import { learnSeverity } from "../evidence/learn-severity.ts";
import { ratePosterior } from "../evidence/rate-posterior.ts";
import { killedQuantile, spreadQuantile } from "../evidence/severity-quantile.ts";
import { lawQuantile } from "../laws/law-quantile.ts";
import { severityReference } from "../model/compile-threats.ts";
import { DAYS_PER_YEAR } from "../scenario/calendar.ts";
import type { Evidence, Scenario, Threat, ThreatKind } from "../scenario/scenario.ts";
import { quantiles } from "./quantiles.ts";
import type { EvidenceResult } from "./result.ts";

type Attacks = Extract<ThreatKind, { kind: "attacks" }>;

/** What was learned from each log: prior and posterior side by side. */
export function evidenceResults(scenario: Scenario): EvidenceResult[] {
  return [...scenario.evidence.values()].map((evidence) => ({
    id: evidence.id,
    events: evidence.events.length,
    exposureDays: exposureDays(evidence),
    source: [...new Set(evidence.events.flatMap((event) => event.source))],
    rate: learnsRate(scenario, evidence.id) ? rateResult(evidence) : null,
    severity: severityResult(scenario, evidence),
  }));
}

function attackThreats(scenario: Scenario): { threat: Threat; kind: Attacks }[] {
  return [...scenario.threats.values()].flatMap((threat) =>
    threat.kind.kind === "attacks" ? [{ threat, kind: threat.kind }] : [],
  );
}

function learnsRate(scenario: Scenario, id: string): boolean {
  return attackThreats(scenario).some(({ kind }) => "evidence" in kind.attacks && kind.attacks.evidence === id);
}

function rateResult(evidence: Evidence): EvidenceResult["rate"] {
  const { prior, shape, exposureDays: days } = ratePosterior(evidence);
  const quantile = lawQuantile({ kind: "gamma", shape, scale: DAYS_PER_YEAR / days });
  const exposure = prior.exposureDays === 0 ? "no exposure" : `${Math.round(prior.exposureDays)} days`;
  return {
    prior: `gamma(shape ${prior.shape}, ${exposure})`,
    mean: (shape / days) * DAYS_PER_YEAR,
    p5: quantile(0.05),
    p95: quantile(0.95),
  };
}

function severityResult(scenario: Scenario, evidence: Evidence): EvidenceResult["severity"] {
  const learner = attackThreats(scenario).find(
    ({ kind }) => kind.severity.kind === "learned" && kind.severity.evidence === evidence.id,
  );
  if (learner === undefined) return null;
  const { posterior, killedPrior, spreadPrior } = learnSeverity(
    evidence,
    severityReference(scenario, learner.threat, learner.kind),
  );
  const points = Array.from({ length: GRID }, (_, i) => (i + 0.5) / GRID);
  const killed = points.map((u) => killedQuantile(posterior, u));
  const spread = killed.flatMap((mean) =>
    points.filter((_, j) => j % 16 === 0).map((u) => spreadQuantile(posterior, mean, u)),
  );
  const prior = [killedPrior, spreadPrior].map(
    ({ median, sigma }) => `lognormal(${median}, ${Number(Math.exp(sigma).toPrecision(3))})`,
  );
  return { prior: `killed ${prior[0]}, spread ${prior[1]}`, killed: band(killed), spread: band(spread) };
}

const GRID = 512;

function band(values: readonly number[]): { mean: number; p5: number; p95: number } {
  const [p5, p95] = quantiles(Float64Array.from(values), [0.05, 0.95]);
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, p5, p95 };
}
