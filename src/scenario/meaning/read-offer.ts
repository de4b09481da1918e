import { problem } from "../finding.ts";
import { type Field, fields } from "../quantity/fields.ts";
import type { Offer } from "../scenario.ts";
import type { RawEntry } from "../schema/scenario.ts";
import { optionalQuantity } from "./read-quantity.ts";
import type { Reading } from "./reading.ts";
import { checkReference, readProvenance, readReferences } from "./references.ts";
import type { RawQuantity } from "./written.ts";

type RawOffer = RawEntry<"offers">;

export function readOffer(reading: Reading, id: string, raw: RawOffer): Offer {
  const path = ["offers", id];
  const quantity = (key: keyof RawOffer & string, field: Field) =>
    optionalQuantity(reading, raw[key] as RawQuantity | undefined, { path: [...path, key], field });
  readProvenance(reading, raw, path);
  return {
    id,
    name: raw.name ?? id,
    places: quantity("places", fields.people),
    opens: quantity("opens", fields.time),
    closes: quantity("closes", fields.time),
    pace: quantity("pace", fields.pace),
    convoy: quantity("convoy", fields.somePeople),
    protection: raw.protection ?? null,
    ...readTransit(reading, id, raw),
    minimum: quantity("minimum", fields.people),
    cohorts: readReferences(reading, "cohort", { raw: raw.cohorts, path: [...path, "cohorts"] }),
    chance: quantity("chance", fields.chance),
    onlyIf: readCondition(reading, id, raw, "only_if"),
    onlyAfter: readCondition(reading, id, raw, "only_after"),
    journey: quantity("journey", fields.duration),
    journeyDeaths: quantity("journey_deaths", fields.journeyDeaths),
  };
}

/** The site an offer leads to, and the offers that empty it; only a site of the model can be emptied. */
function readTransit(reading: Reading, id: string, raw: RawOffer): Pick<Offer, "to" | "onward"> {
  const path = ["offers", id];
  if (raw.to !== undefined) checkReference(reading, "site", raw.to, [...path, "to"]);
  const onward = readReferences(reading, "offer", { raw: raw.onward, path: [...path, "onward"] });
  const leadsNowhere = onward.length > 0 && raw.to === undefined && reading.findings.leftOut([...path, "to"]);
  if (leadsNowhere) reading.findings.add(problem("onward-without-to", { offer: id }), [...path, "onward"], "key");
  return { to: raw.to ?? null, onward };
}

function readCondition(reading: Reading, id: string, raw: RawOffer, key: "only_if" | "only_after"): Offer["onlyIf"] {
  const entries = Object.entries(raw[key] ?? {});
  const path = ["offers", id, key];
  for (const [other] of entries) checkReference(reading, "offer", other, [...path, other], "key");
  if (raw[key] !== undefined && entries.length !== 1)
    reading.findings.add(problem("condition-count", { key, given: entries.length }), path);
  const [offer, state] = entries[0] ?? [];
  return offer === undefined || state === undefined ? null : { offer, state };
}
