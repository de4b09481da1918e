import type { Path } from "../diagnostic.ts";
import { problem } from "../finding.ts";
import { fields } from "../quantity/fields.ts";
import type { Condition, OptionRule } from "../scenario.ts";
import type { RawEntry } from "../schema/scenario.ts";
import { readMoves } from "./read-moves.ts";
import { readQuantity } from "./read-quantity.ts";
import type { Reading } from "./reading.ts";
import { checkReference, readProvenance, readReferences } from "./references.ts";
import type { RawQuantity } from "./written.ts";

type RawRule = NonNullable<NonNullable<RawEntry<"options">["rules"]>[number]>;
type RawCondition = NonNullable<RawRule["when"]>;

const CONDITIONS = ["attacks", "deaths", "date", "offer"] as const;

/** A rule: one condition, and either moves or another option. */
export function readOptionRule(reading: Reading, raw: RawRule, path: Path): OptionRule {
  readProvenance(reading, raw, path);
  const { findings } = reading;
  const { moves, then: option } = raw;
  const areKnown = findings.leftOut([...path, "moves"]) && findings.leftOut([...path, "then"]);
  if (areKnown && (moves === undefined) === (option === undefined))
    findings.add(
      problem("rule-turn", { both: moves !== undefined }),
      moves === undefined ? path : [...path, "then"],
      "key",
    );
  if (option !== undefined) checkReference(reading, "option", option, [...path, "then"]);
  return {
    when: readCondition(reading, raw.when ?? {}, [...path, "when"]),
    turn:
      option === undefined
        ? { kind: "moves", moves: readMoves(reading, moves, [...path, "moves"]) }
        : { kind: "option", id: option },
  };
}

function readCondition(reading: Reading, raw: RawCondition, path: Path): Condition {
  checkKeys(reading, raw, path);
  const quantity = (key: "attacks" | "deaths" | "date", field: (typeof fields)["somePeople" | "time" | "events"]) =>
    readQuantity(reading, raw[key] as RawQuantity, { path: [...path, key], field });
  const at = readReferences(reading, "site", { raw: raw.at, path: [...path, "at"] });
  if (raw.attacks !== undefined) return { kind: "attacks", count: quantity("attacks", fields.events), at };
  if (raw.deaths !== undefined) return { kind: "deaths", count: quantity("deaths", fields.somePeople), at };
  if (raw.date !== undefined) return { kind: "date", day: quantity("date", fields.time) };
  if (raw.offer !== undefined) checkReference(reading, "offer", raw.offer, [...path, "offer"]);
  return { kind: "opens", offer: raw.offer ?? "" };
}

/** One condition, and of the other keys only those that go with it. */
function checkKeys({ findings }: Reading, raw: RawCondition, path: Path): void {
  const isWhole = [...CONDITIONS, "at", "opens"].every((key) => findings.leftOut([...path, key]));
  const written = CONDITIONS.filter((key) => raw[key] !== undefined);
  if (!isWhole || !findings.intact(path)) return;
  if (written.length !== 1) findings.add(problem("rule-condition", { written }), path, "key");
  else if (raw.at !== undefined && written[0] !== "attacks" && written[0] !== "deaths")
    findings.add(problem("rule-key", { key: "at", goesWith: ["attacks", "deaths"] }), [...path, "at"], "key");
  else if (raw.opens !== undefined && written[0] !== "offer")
    findings.add(problem("rule-key", { key: "opens", goesWith: ["offer"] }), [...path, "opens"], "key");
  else if (raw.opens === undefined && written[0] === "offer")
    findings.add(problem("missing-key", { key: "opens", of: path.join(".") }), [...path, "opens"], "key");
}
