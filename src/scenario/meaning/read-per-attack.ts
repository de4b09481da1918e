import type { Path } from "../diagnostic.ts";
import { problem } from "../finding.ts";
import { type Field, fields } from "../quantity/fields.ts";
import { optionalQuantity, readQuantity } from "./read-quantity.ts";
import { readSpread } from "./read-spread.ts";
import type { Attacks, RawThreat } from "./read-threat.ts";
import type { Reading } from "./reading.ts";
import { checkReference, readProvenance } from "./references.ts";

type RawPerAttack = NonNullable<RawThreat["per_attack"]>;

/** What an attack does: stated, or learned from evidence. */
export function readPerAttack(reading: Reading, raw: RawPerAttack, path: Path): Pick<Attacks, "severity" | "injured"> {
  readProvenance(reading, raw, path);
  return {
    severity: raw.evidence === undefined ? readStated(reading, raw, path) : readLearned(reading, raw, path),
    injured: optionalQuantity(reading, raw.injured, { path: [...path, "injured"], field: fields.casualties }),
  };
}

function readStated(reading: Reading, raw: RawPerAttack, path: Path): Attacks["severity"] {
  const killed = readQuantity(reading, raw.killed ?? {}, { path: [...path, "killed"], field: fields.casualties });
  return { kind: "stated", killed, spread: readSpread(reading, raw.spread, [...path, "spread"]) };
}

function readLearned(reading: Reading, raw: RawPerAttack, path: Path): Attacks["severity"] {
  const { evidence = "" } = raw;
  checkReference(reading, "evidence", evidence, [...path, "evidence"]);
  for (const [key, field] of [
    ["killed", fields.casualties],
    ["spread", fields.spread],
  ] as const) {
    if (raw[key] !== undefined)
      reading.findings.add(problem("stated-and-learned", { key, evidence }), [...path, key], "key");
    learn(reading, [...path, key], field);
  }
  return { kind: "learned", evidence };
}

/** A quantity that is learned can be set by an option as if it were written. */
export function learn(reading: Reading, path: Path, field: Field): void {
  reading.fields.set(path.join("."), field);
}
