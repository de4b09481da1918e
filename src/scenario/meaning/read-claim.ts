import { parseTest } from "../claim/parse-test.ts";
import { isProblem } from "../finding.ts";
import { fields } from "../quantity/fields.ts";
import { readExact } from "../quantity/read-exact.ts";
import type { Claim } from "../scenario.ts";
import type { RawItem } from "../schema/scenario.ts";
import type { Reading } from "./reading.ts";
import { readProvenance } from "./references.ts";

export function readClaim(reading: Reading, index: number, raw: RawItem<"claims">): Claim {
  const path = ["claims", index];
  const written = raw.test ?? "";
  const { source } = readProvenance(reading, raw, path);
  const require = readRequirement(reading, index, raw.require);
  return {
    says: raw.says ?? "",
    by: raw.by ?? null,
    source,
    test: readTest(reading, index, raw.test),
    written,
    require,
  };
}

function readTest(reading: Reading, index: number, text: string | undefined): Claim["test"] {
  const nothing: Claim["test"] = { left: [], operator: "<", right: [] };
  if (text === undefined) return nothing;
  const { findings, ids, startDay } = reading;
  const isDated = findings.intact(["start"]) && findings.intact(["horizon"]);
  const horizonDays = isDated ? reading.horizonDays : Number.POSITIVE_INFINITY;
  const test = parseTest(text, {
    options: ids.option,
    payers: ids.payer,
    startDay: isDated ? startDay : Number.NEGATIVE_INFINITY,
    horizonDays,
  });
  if (!isProblem(test)) return test;
  findings.add(test, ["claims", index, "test"]);
  return nothing;
}

function readRequirement(reading: Reading, index: number, raw: number | string | undefined): number | null {
  const required = raw === undefined ? null : readExact(String(raw), { key: "require", field: fields.chance });
  if (required === null || typeof required === "number") return required;
  reading.findings.add(required, ["claims", index, "require"]);
  return null;
}
