import type { Path } from "../diagnostic.ts";
import { problem } from "../finding.ts";
import { fields } from "../quantity/fields.ts";
import { readExact } from "../quantity/read-exact.ts";
import type { Cost } from "../scenario.ts";
import type { RawItem } from "../schema/scenario.ts";
import { optionalQuantity, readQuantity } from "./read-quantity.ts";
import type { Reading } from "./reading.ts";
import { checkReference, readProvenance, readReferences } from "./references.ts";

type RawCost = RawItem<"costs">;

export function readCost(reading: Reading, index: number, raw: RawCost): Cost {
  const path = ["costs", index];
  const at = (key: string) => [...path, key];
  readProvenance(reading, raw, path);
  return {
    index,
    item: raw.item ?? "",
    amount: readQuantity(reading, raw.amount ?? {}, { path: at("amount"), field: fields.amount }),
    at: readReferences(reading, "site", { raw: raw.at, path: at("at") }),
    offers: readReferences(reading, "offer", { raw: raw.offer, path: at("offer") }),
    options: readReferences(reading, "option", { raw: raw.option, path: at("option") }),
    from: optionalQuantity(reading, raw.from, { path: at("from"), field: fields.time }),
    until: optionalQuantity(reading, raw.until, { path: at("until"), field: fields.time }),
    paidBy: readPaidBy(reading, raw.paid_by, at("paid_by")),
  };
}

/** One payer for all of it, or shares that sum to 1; nobody where left out. */
function readPaidBy(reading: Reading, raw: RawCost["paid_by"], path: Path): Map<string, number> {
  if (typeof raw === "string") checkReference(reading, "payer", raw, path);
  if (typeof raw === "string" || raw === undefined) return new Map(raw === undefined ? [] : [[raw, 1]]);
  const shares = new Map<string, number>();
  for (const [payer, share] of Object.entries(raw)) {
    checkReference(reading, "payer", payer, [...path, payer], "key");
    shares.set(payer, readShare(reading, share ?? 0, [...path, payer]));
  }
  const sum = [...shares.values()].reduce((a, b) => a + b, 0);
  if (reading.findings.intact(path) && Math.abs(sum - 1) > 1e-9)
    reading.findings.add(problem("paid-by-sum", { sum }), path);
  return shares;
}

function readShare(reading: Reading, raw: number | string, path: Path): number {
  const share = readExact(String(raw), { key: String(path.at(-1)), field: fields.share });
  if (typeof share === "number") return share;
  reading.findings.add(share, path);
  return 0;
}
