import type { Path } from "../diagnostic.ts";
import { type Findings, type Problem, problem } from "../finding.ts";
import type { RawThreat } from "./read-threat.ts";

/** What only makes sense of attacks. */
const OF_ATTACKS = [
  "per_attack",
  "concentration",
  "escalation",
  "escalation_limit",
  "on_departure",
  "clustering",
  "reference",
] as const;

/** A threat is either attacks, with what each does, or steady deaths. */
export function checkThreat(findings: Findings, id: string, raw: RawThreat): void {
  const path = ["threats", id];
  const has = (key: "attacks" | "deaths") => raw[key] !== undefined || !findings.leftOut([...path, key]);
  const [attacks, deaths] = [has("attacks"), has("deaths")];
  if (attacks === deaths) findings.add(problem("threat-kind", { threat: id, both: attacks }), path, "key");
  if (attacks) checkAttacks(findings, id, raw);
  const stray = deaths && !attacks ? OF_ATTACKS.filter((key) => raw[key] !== undefined) : [];
  for (const key of stray) findings.add(problem("only-of-attacks", { key }), [...path, key], "key");
}

/** Attacks need to say what each does; how casualties grow with numbers is assumed where it is not said. */
function checkAttacks(findings: Findings, id: string, raw: RawThreat): void {
  const leftOut = (...keys: string[]) => findings.leftOut(["threats", id, ...keys]);
  const report = (found: Problem, ...keys: string[]) => findings.add(found, ["threats", id, ...keys], "key");
  const each = raw.per_attack;
  if (each === undefined && leftOut("per_attack")) report(missing("per_attack", ["threats", id]), "per_attack");
  const isSilent = each !== undefined && each.killed === undefined && each.evidence === undefined;
  if (isSilent && leftOut("per_attack", "killed") && leftOut("per_attack", "evidence")) {
    report(missing("killed", ["threats", id, "per_attack"]), "per_attack", "killed");
  }
  if (raw.concentration === undefined && leftOut("concentration")) {
    report(problem("assumed-concentration", { threat: id }), "concentration");
  }
}

function missing(key: string, of: Path): Problem {
  return problem("missing-key", { key, of: of.join(".") });
}
