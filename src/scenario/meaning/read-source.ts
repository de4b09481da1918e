import type { Source } from "../scenario.ts";
import type { RawEntry } from "../schema/scenario.ts";
import type { Reading } from "./reading.ts";
import { readProvenance } from "./references.ts";

export function readSource(reading: Pick<Reading, "findings" | "ids">, id: string, raw: RawEntry<"sources">): Source {
  readProvenance(reading, raw, ["sources", id]);
  const { title = "", publisher = null, date = null, url = null } = raw;
  return { title, publisher, date: date === null ? null : String(date), url };
}
