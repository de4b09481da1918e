import type { Scenario, Threat, ThreatKind } from "../scenario/scenario.ts";

export interface AttackThreat {
  readonly threat: Threat;
  readonly kind: Extract<ThreatKind, { kind: "attacks" }>;
}

/** Whether a threat learns its rate from a record, and the first that learns its severity from it. */
export function attacksLearning(scenario: Scenario, id: string): { rate: boolean; severity: AttackThreat | null } {
  const threats = [...scenario.threats.values()].flatMap((threat) =>
    threat.kind.kind === "attacks" ? [{ threat, kind: threat.kind }] : [],
  );
  return {
    rate: threats.some(({ kind }) => "evidence" in kind.attacks && kind.attacks.evidence === id),
    severity: threats.find(({ kind }) => kind.severity.kind === "learned" && kind.severity.evidence === id) ?? null,
  };
}
