import type { Path } from "../diagnostic.ts";
import { type Problem, problem } from "../finding.ts";
import { type Field, fields } from "../quantity/fields.ts";
import type { Quantity, Threat, ThreatKind } from "../scenario.ts";
import type { RawEntry } from "../schema/scenario.ts";
import { isMapping } from "../source/to-value.ts";
import { optionalQuantity, readQuantity } from "./read-quantity.ts";
import { readSpread } from "./read-spread.ts";
import type { Reading } from "./reading.ts";
import { checkReference, readProvenance, readReferences } from "./references.ts";
import type { RawQuantity } from "./written.ts";

type RawThreat = RawEntry<"threats">;
type Attacks = Extract<ThreatKind, { kind: "attacks" }>;
type Key = keyof RawThreat & string;

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

export function readThreat(reading: Reading, id: string, raw: RawThreat): Threat {
  const path = ["threats", id];
  readProvenance(reading, raw, path);
  checkKind(reading, id, raw);
  const time = (key: "from" | "until") =>
    optionalQuantity(reading, raw[key], { path: [...path, key], field: fields.time });
  return {
    id,
    name: raw.name ?? id,
    at: readReferences(reading, "site", { raw: raw.at, path: [...path, "at"] }),
    from: time("from"),
    until: time("until"),
    kind: raw.deaths === undefined ? readAttacks(reading, id, raw) : readDeaths(reading, id, raw.deaths),
  };
}

/** A threat is either attacks, with what each does, or steady deaths. */
function checkKind(reading: Reading, id: string, raw: RawThreat): void {
  const { findings } = reading;
  const path = ["threats", id];
  const has = (key: Key) => raw[key] !== undefined || !findings.leftOut([...path, key]);
  const [attacks, deaths] = [has("attacks"), has("deaths")];
  if (attacks === deaths) findings.add(problem("threat-kind", { threat: id, both: attacks }), path, "key");
  else if (attacks && !has("per_attack")) findings.add(missing("per_attack", path), [...path, "per_attack"], "key");
  const stray = attacks ? [] : OF_ATTACKS.filter((key) => raw[key] !== undefined);
  for (const key of stray) findings.add(problem("only-of-attacks", { key }), [...path, key], "key");
}

function missing(key: string, path: Path): Problem {
  return problem("missing-key", { key, of: path.join(".") });
}

function readDeaths(reading: Reading, id: string, raw: RawQuantity): ThreatKind {
  return {
    kind: "hazard",
    deaths: readQuantity(reading, raw, { path: ["threats", id, "deaths"], field: fields.deaths }),
  };
}

function readAttacks(reading: Reading, id: string, raw: RawThreat): Attacks {
  const path = ["threats", id];
  const optional = (key: Key, field: Field) =>
    optionalQuantity(reading, raw[key] as RawQuantity | undefined, { path: [...path, key], field });
  return {
    kind: "attacks",
    attacks: readRate(reading, id, raw.attacks),
    ...readPerAttack(reading, id, raw.per_attack),
    concentration: readConcentration(reading, id, raw.concentration),
    concentrationAssumed: raw.concentration === undefined,
    escalation: optional("escalation", fields.escalation),
    escalationLimit: optional("escalation_limit", fields.escalationLimit),
    onDeparture: optional("on_departure", fields.multiplier),
    clustering: readClustering(reading, id, raw.clustering),
    reference: optional("reference", fields.somePeople),
  };
}

function readRate(reading: Reading, id: string, raw: RawThreat["attacks"]): Attacks["attacks"] {
  const path = ["threats", id, "attacks"];
  if (isMapping(raw) && "evidence" in raw) {
    readProvenance(reading, raw, path);
    return { evidence: readLearned(reading, raw.evidence, { path, learns: { [path.join(".")]: fields.attacks } }) };
  }
  return readQuantity(reading, (raw ?? {}) as RawQuantity, { path, field: fields.attacks });
}

/** The evidence that some quantities are learned from; options can change these quantities as if they were written. */
function readLearned(
  reading: Reading,
  evidence: string | undefined,
  { path, learns }: { path: Path; learns: Readonly<Record<string, Field>> },
): string {
  if (evidence !== undefined) checkReference(reading, "evidence", evidence, [...path, "evidence"]);
  for (const [learned, field] of Object.entries(learns)) reading.fields.set(learned, field);
  return evidence ?? "";
}

function readPerAttack(
  reading: Reading,
  id: string,
  raw: RawThreat["per_attack"] = {},
): Pick<Attacks, "severity" | "injured"> {
  const path = ["threats", id, "per_attack"];
  readProvenance(reading, raw, path);
  return {
    severity: readSeverity(reading, id, raw),
    injured: optionalQuantity(reading, raw.injured, { path: [...path, "injured"], field: fields.casualties }),
  };
}

function readSeverity(reading: Reading, id: string, raw: NonNullable<RawThreat["per_attack"]>): Attacks["severity"] {
  const path = ["threats", id, "per_attack"];
  const at = (key: string) => [...path, key];
  if (raw.evidence !== undefined) {
    const stated = (["killed", "spread"] as const).filter((key) => raw[key] !== undefined);
    for (const key of stated)
      reading.findings.add(problem("stated-and-learned", { key, evidence: raw.evidence }), at(key), "key");
    const learns = { [at("killed").join(".")]: fields.casualties, [at("spread").join(".")]: fields.spread };
    return { kind: "learned", evidence: readLearned(reading, raw.evidence, { path, learns }) };
  }
  const isMissing =
    raw.killed === undefined && reading.findings.leftOut(at("killed")) && reading.findings.leftOut(path);
  if (isMissing) reading.findings.add(missing("killed", path), at("killed"), "key");
  const killed = readQuantity(reading, raw.killed ?? {}, { path: at("killed"), field: fields.casualties });
  return { kind: "stated", killed, spread: readSpread(reading, raw.spread, at("spread")) };
}

/** Not known in general: left out, it is anything from 0 to 1, and the analyst is told. */
function readConcentration(reading: Reading, id: string, raw: RawQuantity | undefined): Quantity {
  const path = ["threats", id, "concentration"];
  if (raw === undefined && reading.findings.leftOut(path)) {
    reading.findings.add(problem("assumed-concentration", { threat: id }), path, "key");
  }
  return readQuantity(reading, raw ?? "uniform(0, 1)", { path, field: fields.concentration });
}

function readClustering(reading: Reading, id: string, raw: RawThreat["clustering"]): Attacks["clustering"] {
  if (raw === undefined) return null;
  const path = ["threats", id, "clustering"];
  readProvenance(reading, raw, path);
  return {
    share: readQuantity(reading, raw.share ?? {}, { path: [...path, "share"], field: fields.clusteringShare }),
    memory: readQuantity(reading, raw.memory ?? {}, { path: [...path, "memory"], field: fields.someDuration }),
  };
}
