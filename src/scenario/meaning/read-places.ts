import { problem } from "../finding.ts";
import { fields } from "../quantity/fields.ts";
import type { Cohort, Payer, Quantity, Site } from "../scenario.ts";
import type { RawEntry } from "../schema/scenario.ts";
import { isMapping } from "../source/to-value.ts";
import { readEntries } from "./entries.ts";
import { optionalQuantity, readQuantity } from "./read-quantity.ts";
import type { Reading } from "./reading.ts";
import { checkReference, readProvenance } from "./references.ts";
import type { RawQuantity } from "./written.ts";

export function readPayer(reading: Reading, id: string, raw: RawEntry<"payers">): Payer {
  const path = ["payers", id];
  readProvenance(reading, raw, path);
  return {
    id,
    name: raw.name ?? id,
    budget: optionalQuantity(reading, raw.budget, { path: [...path, "budget"], field: fields.budget }),
  };
}

export function readCohort(reading: Reading, id: string, raw: RawEntry<"cohorts">): Cohort {
  const path = ["cohorts", id];
  readProvenance(reading, raw, path);
  const spot = { path: [...path, "vulnerability"], field: fields.multiplier };
  return { id, name: raw.name ?? id, vulnerability: optionalQuantity(reading, raw.vulnerability, spot) };
}

export function readSite(reading: Reading, id: string, raw: RawEntry<"sites">): Site {
  const path = ["sites", id];
  readProvenance(reading, raw, path);
  return {
    id,
    name: raw.name ?? id,
    people: readPeople(reading, id, raw.people),
    capacity: optionalQuantity(reading, raw.capacity, { path: [...path, "capacity"], field: fields.people }),
    safe: raw.safe ?? false,
  };
}

type RawPeople = NonNullable<RawEntry<"sites">["people"]>;

/** People by cohort, or all under the key `""`; where cohorts are defined, a count must say whose it is. */
function readPeople(reading: Reading, site: string, raw: RawPeople | undefined): Map<string, Quantity> {
  const path = ["sites", site, "people"];
  if (raw === undefined) return new Map();
  if (!isByCohort(raw)) {
    const quantity = readQuantity(reading, raw as RawQuantity, { path, field: fields.people });
    const cohorts = [...(reading.ids.cohort ?? [])];
    const isNobody = quantity.law.kind === "exact" && quantity.law.value === 0;
    if (cohorts.length > 0 && !isNobody)
      reading.findings.add(problem("cohort-missing", { site, cohorts, written: quantity.written }), path);
    return new Map([["", quantity]]);
  }
  return readEntries(raw, (cohort, count) => {
    checkReference(reading, "cohort", cohort, [...path, cohort], "key");
    return readQuantity(reading, count, { path: [...path, cohort], field: fields.people });
  });
}

function isByCohort(raw: RawPeople): raw is Readonly<Record<string, RawQuantity>> {
  return isMapping(raw) && !["value", "low", "best", "high"].some((key) => key in raw);
}
