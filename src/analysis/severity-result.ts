import { learnSeverity } from "../evidence/learn-severity.ts";
import { type Band, severityBands } from "../evidence/severity-bands.ts";
import type { LogNormalPrior } from "../evidence/severity-posterior.ts";
import { lawMean } from "../laws/law-mean.ts";
import { lawQuantile } from "../laws/law-quantile.ts";
import { severityReference } from "../model/compile-threats.ts";
import type { Law } from "../scenario/law.ts";
import type { Evidence } from "../scenario/evidence.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { AttackThreat } from "./learners.ts";
import type { EvidenceResult } from "./result.ts";

/** Killed per attack and spread before the record, in it, and after it, at the numbers the threat refers to. */
export function severityResult(
  scenario: Scenario,
  evidence: Evidence,
  { threat, kind }: AttackThreat,
): NonNullable<EvidenceResult["severity"]> {
  const reference = severityReference(scenario, threat, kind);
  const { posterior, killedPrior, spreadPrior } = learnSeverity(evidence, reference);
  const { killed, spread } = severityBands(posterior);
  return {
    prior: `killed ${words(killedPrior)}, spread ${words(spreadPrior)}${unstated(evidence)}`,
    killed,
    spread,
    before: { killed: priorBand(killedPrior), spread: priorBand(spreadPrior) },
    record: recorded(evidence),
    reference: reference.reference,
  };
}

/** How many were killed in the attacks of which that is known. */
function recorded({ events }: Evidence): NonNullable<EvidenceResult["severity"]>["record"] {
  const killed = events.flatMap((event) => event.killed ?? []);
  if (killed.length === 0) return { events: 0, mean: null, least: null, most: null };
  const sum = killed.reduce((total, each) => total + each, 0);
  const least = killed.reduce((a, b) => Math.min(a, b));
  const most = killed.reduce((a, b) => Math.max(a, b));
  return { events: killed.length, mean: sum / killed.length, least, most };
}

function words({ median, sigma }: LogNormalPrior): string {
  return `lognormal(${median}, ${Number(Math.exp(sigma).toPrecision(3))})`;
}

/** Where the laws come from that the scenario does not state: they weigh as much as its own. */
function unstated({ prior: { killed, spread } }: Evidence): string {
  const names = [...(killed === null ? ["killed"] : []), ...(spread === null ? ["spread"] : [])];
  return names.length === 0 ? "" : ` (${names.join(" and ")} not stated: as of attacks in Iraq, 2003-18)`;
}

function priorBand({ median, sigma }: LogNormalPrior): Band {
  const law: Law = { kind: "lognormal", median, gsd: Math.exp(sigma) };
  const quantile = lawQuantile(law);
  return { mean: lawMean(law), p5: quantile(0.05), p95: quantile(0.95) };
}
