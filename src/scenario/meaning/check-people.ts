import { type Findings, problem } from "../finding.ts";
import type { Quantity, Scenario, Site, Threat } from "../scenario.ts";

/** A site must hold the people who are there at start, as far as both numbers are certain. */
export function checkCapacity(findings: Findings, { id, people, capacity }: Site): void {
  const atStart = certainSum([...people.values()]);
  const most = capacity === null ? null : certain(capacity);
  const areSound = findings.intact(["sites", id]);
  if (!areSound || atStart === null || most === null || most >= atStart) return;
  findings.add(problem("capacity-below-people", { site: id, capacity: most, people: atStart }), [
    "sites",
    id,
    "capacity",
  ]);
}

/** Where casualties or attacks depend on numbers, a site that is empty at start needs the numbers they are measured at. */
export function checkReferenceNumbers(
  { findings, sites }: { findings: Findings; sites: Scenario["sites"] },
  { id, at, kind }: Threat,
): void {
  if (kind.kind !== "attacks" || kind.reference !== null || !findings.leftOut(["threats", id, "reference"])) return;
  const key = kind.escalation === null ? "concentration" : "escalation";
  if (key === "concentration" && isZero(kind.concentration)) return;
  const empty = at.filter(
    (site) =>
      sites.has(site) &&
      findings.intact(["sites", site]) &&
      certainSum([...(sites.get(site) as Site).people.values()]) === 0,
  );
  const areSound = findings.intact(["threats", id, "escalation"]) && findings.intact(["threats", id, "concentration"]);
  if (areSound && empty.length > 0)
    findings.add(problem("reference-needed", { threat: id, sites: empty, key }), ["threats", id, "reference"], "key");
}

function isZero(quantity: Quantity): boolean {
  return certain(quantity) === 0;
}

function certainSum(quantities: readonly Quantity[]): number | null {
  return quantities.map(certain).reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function certain({ law, factor }: Quantity): number | null {
  return law.kind === "exact" ? law.value * factor : null;
}
