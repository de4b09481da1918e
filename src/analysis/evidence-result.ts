import { exposureDays } from "../evidence/exposure.ts";
import type { Evidence } from "../scenario/evidence.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { attacksLearning } from "./learners.ts";
import { rateResult } from "./rate-result.ts";
import type { EvidenceResult } from "./result.ts";
import { severityResult } from "./severity-result.ts";

/** What was learned from each record: prior, record and posterior side by side, and where the record comes from. */
export function evidenceResults(scenario: Scenario): EvidenceResult[] {
  return [...scenario.evidence.values()].map((evidence) => evidenceResult(scenario, evidence));
}

function evidenceResult(scenario: Scenario, evidence: Evidence): EvidenceResult {
  const { id, events, reading } = evidence;
  const named = [...new Set(events.flatMap(({ source }) => source))];
  const isListed = (source: string) => scenario.sources.has(source);
  const ofRecord = evidence.provenance.source;
  const source = named.filter(isListed);
  const { rate, severity } = attacksLearning(scenario, id);
  return {
    id,
    events: events.length,
    exposureDays: exposureDays(evidence),
    source: source.length > 0 ? source : [...ofRecord],
    otherSources: named.filter((each) => !isListed(each)),
    log: reading?.log ?? null,
    present: {
      stated: events.filter(({ present }) => present !== null).length - (reading?.interpolated ?? 0),
      interpolated: reading?.interpolated ?? 0,
      unknown: events.filter(({ present }) => present === null).length,
    },
    rate: rate ? rateResult(evidence) : null,
    severity: severity === null ? null : severityResult(scenario, evidence, severity),
  };
}
