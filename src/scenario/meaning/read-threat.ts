import { type Field, fields } from "../quantity/fields.ts";
import type { Threat, ThreatKind } from "../scenario.ts";
import type { RawEntry } from "../schema/scenario.ts";
import { isMapping } from "../source/to-value.ts";
import { checkThreat } from "./check-threat.ts";
import { learn, readPerAttack } from "./read-per-attack.ts";
import { optionalQuantity, readQuantity } from "./read-quantity.ts";
import type { Reading } from "./reading.ts";
import { checkReference, readProvenance, readReferences } from "./references.ts";
import type { RawQuantity } from "./written.ts";

export type RawThreat = RawEntry<"threats">;
export type Attacks = Extract<ThreatKind, { kind: "attacks" }>;

export function readThreat(reading: Reading, id: string, raw: RawThreat): Threat {
  const path = ["threats", id];
  readProvenance(reading, raw, path);
  checkThreat(reading.findings, id, raw);
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

function readDeaths(reading: Reading, id: string, raw: RawQuantity): ThreatKind {
  return {
    kind: "hazard",
    deaths: readQuantity(reading, raw, { path: ["threats", id, "deaths"], field: fields.deaths }),
  };
}

function readAttacks(reading: Reading, id: string, raw: RawThreat): Attacks {
  const path = ["threats", id];
  const at = (key: string, field: Field) => ({ path: [...path, key], field });
  return {
    kind: "attacks",
    attacks: readRate(reading, id, raw.attacks),
    ...readPerAttack(reading, raw.per_attack ?? {}, [...path, "per_attack"]),
    // Not known in general: anything from 0 to 1.
    concentration: readQuantity(
      reading,
      raw.concentration ?? "uniform(0, 1)",
      at("concentration", fields.concentration),
    ),
    concentrationAssumed: raw.concentration === undefined,
    escalation: optionalQuantity(reading, raw.escalation, at("escalation", fields.escalation)),
    escalationLimit: optionalQuantity(reading, raw.escalation_limit, at("escalation_limit", fields.escalationLimit)),
    onDeparture: optionalQuantity(reading, raw.on_departure, at("on_departure", fields.multiplier)),
    clustering: readClustering(reading, id, raw.clustering),
    reference: optionalQuantity(reading, raw.reference, at("reference", fields.somePeople)),
  };
}

function readRate(reading: Reading, id: string, raw: RawThreat["attacks"]): Attacks["attacks"] {
  const path = ["threats", id, "attacks"];
  if (!(isMapping(raw) && "evidence" in raw)) {
    return readQuantity(reading, (raw ?? {}) as RawQuantity, { path, field: fields.attacks });
  }
  const { evidence = "" } = raw;
  readProvenance(reading, raw, path);
  checkReference(reading, "evidence", evidence, [...path, "evidence"]);
  learn(reading, path, fields.attacks);
  return { evidence };
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
