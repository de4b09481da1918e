import { fields } from "../quantity/fields.ts";
import type { Need, Option } from "../scenario.ts";
import type { RawEntry } from "../schema/scenario.ts";
import { readItems } from "./entries.ts";
import { readMoves } from "./read-moves.ts";
import { readOptionRule } from "./read-option-rule.ts";
import { readQuantity } from "./read-quantity.ts";
import { readSettings } from "./read-settings.ts";
import type { Reading } from "./reading.ts";
import { checkReference, readProvenance } from "./references.ts";

type RawOption = RawEntry<"options">;
type RawNeed = NonNullable<NonNullable<RawOption["needs"]>[number]>;

/** An option; what it sets elsewhere can only be read once everything else has been. */
export function readOption(
  reading: Reading,
  id: string,
  { raw, baseline }: { raw: RawOption; baseline: string },
): Option {
  const path = ["options", id];
  const { note } = readProvenance(reading, raw, path);
  if (raw.otherwise !== undefined) checkReference(reading, "option", raw.otherwise, [...path, "otherwise"]);
  return {
    id,
    title: raw.title ?? id,
    note,
    moves: readMoves(reading, raw.moves, [...path, "moves"]),
    rules: readItems(raw.rules, (index, rule) => readOptionRule(reading, rule, [...path, "rules", index])),
    needs: readItems(raw.needs, (index, need) => readNeed(reading, need, [...path, "needs", index])),
    otherwise: raw.otherwise ?? baseline,
    set: readSettings(reading, id, raw.set),
  };
}

function readNeed(reading: Reading, raw: RawNeed, path: readonly (string | number)[]): Need {
  const { note, source } = readProvenance(reading, raw, path);
  const chance = readQuantity(reading, raw.chance ?? {}, { path: [...path, "chance"], field: fields.chance });
  return { of: raw.of ?? "", what: raw.what ?? "", chance, note, source };
}
