import type { Path } from "../diagnostic.ts";
import { problem } from "../finding.ts";
import { nearest } from "../nearest.ts";
import { fields } from "../quantity/fields.ts";
import type { OptionSetting } from "../scenario.ts";
import type { RawEntry } from "../schema/scenario.ts";
import { isMapping } from "../source/to-value.ts";
import { readQuantity } from "./read-quantity.ts";
import type { Reading } from "./reading.ts";
import { readProvenance } from "./references.ts";
import type { RawQuantity } from "./written.ts";

type RawSet = RawEntry<"options">["set"];

/** What an option changes elsewhere: a quantity in place of the one that stands at a path, or one that multiplies it. */
export function readSettings(reading: Reading, option: string, raw: RawSet): OptionSetting[] {
  return Object.entries(raw ?? {}).flatMap(([target, value]) => {
    const path = ["options", option, "set", target];
    if (value === undefined || !isKnown(reading, target, path)) return [];
    return [readSetting(reading, target, { raw: value, path })];
  });
}

function readSetting(
  reading: Reading,
  target: string,
  { raw, path }: { raw: NonNullable<NonNullable<RawSet>[string]>; path: Path },
): OptionSetting {
  if (isMapping(raw) && "times" in raw) {
    readProvenance(reading, raw, path);
    const quantity = readQuantity(reading, raw.times ?? {}, { path: [...path, "times"], field: fields.multiplier });
    return { path: target, operation: "times", quantity };
  }
  const field = reading.fields.get(target) ?? fields.any;
  const quantity = readQuantity(reading, raw as RawQuantity, { path, field });
  const stands = reading.quantities.get(target)?.basis ?? quantity.basis;
  if (quantity.basis !== stands && reading.findings.intact(path))
    reading.findings.add(problem("other-basis", { target, basis: stands }), path);
  return { path: target, operation: "replace", quantity };
}

function isKnown(reading: Reading, target: string, path: Path): boolean {
  const known = [...reading.fields.keys()].filter(canBeSet);
  if (known.includes(target)) return true;
  const isLeftOut = reading.findings.leftOut(target.split("."));
  if (isLeftOut)
    reading.findings.add(problem("set-unknown", { target, near: nearestPath(target, known) }), path, "key");
  return false;
}

/** The path that was probably meant: among those beside it where there are any. */
function nearestPath(target: string, known: readonly string[]): string | null {
  const [, parent = "", key = ""] = /^(.*\.)([^.]+)$/.exec(target) ?? [];
  const beside = known.filter((path) => path.startsWith(parent)).map((path) => path.slice(parent.length));
  if (parent === "" || beside.length === 0) return nearest(target, known);
  const near = nearest(key, beside);
  return near === null ? null : `${parent}${near}`;
}

/** Numbers at start, budgets and assumptions are the same whatever is done; options set nothing in each other. */
function canBeSet(path: string): boolean {
  return /^(cohorts|threats|offers|costs)\.|^sites\..*\.capacity$/.test(path);
}
