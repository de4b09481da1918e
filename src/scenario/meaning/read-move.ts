import type { Path } from "../diagnostic.ts";
import { problem } from "../finding.ts";
import { fields } from "../quantity/fields.ts";
import type { Move, MovePeople, Quantity } from "../scenario.ts";
import type { RawEntry } from "../schema/scenario.ts";
import { isMapping } from "../source/to-value.ts";
import { isDate, isPercentage, optionalQuantity, readQuantity } from "./read-quantity.ts";
import type { Reading } from "./reading.ts";
import { checkReference, readProvenance, readReferences } from "./references.ts";
import { type RawQuantity, writtenQuantity } from "./written.ts";

export type RawMove = NonNullable<NonNullable<RawEntry<"options">["moves"]>[number]>;

export function readMove(reading: Reading, raw: RawMove, path: Path): Move {
  const at = (key: string) => [...path, key];
  readProvenance(reading, raw, path);
  if (raw.cohort !== undefined) checkReference(reading, "cohort", raw.cohort, at("cohort"));
  return {
    id: raw.id ?? null,
    from: readReferences(reading, "site", { raw: raw.from, path: at("from") }),
    to: readDestination(reading, raw, path),
    people: readPeople(reading, raw.people, at("people")),
    cohort: raw.cohort ?? null,
    start: readStart(reading, raw.start, at("start")),
    pace: optionalQuantity(reading, raw.pace, { path: at("pace"), field: fields.pace }),
    convoy: optionalQuantity(reading, raw.convoy, { path: at("convoy"), field: fields.somePeople }),
  };
}

/** A move goes either to another site or to an offer. */
function readDestination(reading: Reading, { from, to, offer }: RawMove, path: Path): Move["to"] {
  const { findings } = reading;
  const areKnown = findings.leftOut([...path, "to"]) && findings.leftOut([...path, "offer"]);
  if (areKnown && (to === undefined) === (offer === undefined))
    findings.add(problem("move-destination", { wrong: to === undefined ? "none" : "both" }), path, "key");
  if (to !== undefined && offer === undefined && [from].flat().includes(to))
    findings.add(problem("move-destination", { wrong: "back", site: to }), [...path, "to"]);
  if (to !== undefined) checkReference(reading, "site", to, [...path, "to"]);
  if (offer !== undefined) checkReference(reading, "offer", offer, [...path, "offer"]);
  return to === undefined ? { kind: "offer", id: offer ?? "" } : { kind: "site", id: to };
}

/** `all`, a count, or a share: what is written as a percentage. */
function readPeople(reading: Reading, raw: RawQuantity | undefined, path: Path): MovePeople {
  if (raw === undefined || writtenQuantity(raw, path)?.text.trim() === "all") return { kind: "all" };
  if (isPercentage(reading, raw))
    return { kind: "share", quantity: readQuantity(reading, raw, { path, field: fields.share }) };
  const quantity = readQuantity(reading, raw, { path, field: fields.people });
  if (isFraction(quantity)) reading.findings.add(problem("fraction-of-a-person", { written: quantity.written }), path);
  return { kind: "count", quantity };
}

function isFraction({ law, factor }: Quantity): boolean {
  return law.kind === "exact" && law.value * factor > 0 && law.value * factor < 1;
}

function readStart(reading: Reading, raw: RawMove["start"], path: Path): Move["start"] {
  if (raw === undefined) return null;
  if (isMapping(raw) && "after" in raw) return { kind: "after", move: raw.after ?? "" };
  const quantity = readQuantity(reading, raw as RawQuantity, { path, field: fields.time });
  return { kind: "time", quantity, since: isDate(reading, raw as RawQuantity) ? "start" : "turn" };
}
