import { isProblem, problem } from "../finding.ts";
import type { Law } from "../law.ts";
import { nearest } from "../nearest.ts";
import { takesDates } from "./amounts.ts";
import type { Cursor } from "./cursor.ts";
import { discreteLaw, type LawForm, lawForm, lawNames } from "./laws.ts";
import { inOneUnit, type Magnitude, parseMagnitude, parseScale } from "./magnitude.ts";
import { parseUnit } from "./parse-unit.ts";
import type { Token } from "./tokens.ts";
import type { Unit } from "./unit.ts";

export interface LawExpression {
  readonly kind: "law";
  readonly law: Law;
  readonly unit: Unit | null;
}

/** A law by name with its parameters, and a unit after the bracket; null after a failure. */
export function parseLaw(cursor: Cursor, currency: string | null): LawExpression | null {
  const name = cursor.take("word") as Token;
  if (!cursor.take("symbol", "(")) return cursor.unexpected(name);
  if (name.text === "discrete") return parseDiscrete(cursor, currency);
  const form = lawForm(name.text);
  if (form !== null) return parseParameters(cursor, { name, form }, currency);
  return cursor.fail(
    problem("unknown-law", { law: name.text, near: nearest(name.text, lawNames), known: lawNames }, name),
  );
}

function parseParameters(
  cursor: Cursor,
  { name, form }: { name: Token; form: LawForm },
  currency: string | null,
): LawExpression | null {
  const given = parseList(cursor, () => parseMagnitude(cursor, currency));
  const after = given === null ? null : parseUnit(cursor, currency);
  if (given === null || cursor.failure !== null) return null;
  const { parameters, amounts } = form;
  const areAsNamed =
    given.length === parameters.length && given.every(({ unit }, index) => unit === null || amounts[index]);
  if (!areAsNamed)
    return cursor.fail(problem("law-arguments", { law: name.text, parameters, given: given.length }, name));
  const together = inOneUnit(
    given.filter((_, index) => amounts[index]),
    after,
  );
  if (together === null) return cursor.fail(problem("mixed-units", { text: cursor.text }, name));
  const law = form.build(
    ...given.map(({ value }, index) => (amounts[index] ? (together.values.shift() as number) : value)),
  );
  if (typeof law === "string")
    return cursor.fail(problem("law-parameters", { law: name.text, requirement: law }, name));
  if (together.unit?.kind === "date" && !takesDates(law))
    return cursor.fail(problem("law-dates", { law: name.text }, name));
  return { kind: "law", law, unit: together.unit };
}

function parseDiscrete(cursor: Cursor, currency: string | null): LawExpression | null {
  const start = cursor.peek();
  const pairs = parseList(cursor, () => parsePair(cursor, currency));
  const after = pairs === null ? null : parseUnit(cursor, currency);
  if (pairs === null || cursor.failure !== null) return null;
  const together = inOneUnit(
    pairs.map(({ magnitude }) => magnitude),
    after,
  );
  if (together === null) return cursor.fail(problem("mixed-units", { text: cursor.text }, start));
  const law = discreteLaw(
    together.values,
    pairs.map(({ probability }) => probability),
  );
  return isProblem(law) ? cursor.fail({ ...law, span: start }) : { kind: "law", law, unit: together.unit };
}

function parsePair(cursor: Cursor, currency: string | null): { magnitude: Magnitude; probability: number } | null {
  const magnitude = parseMagnitude(cursor, currency);
  if (magnitude === null) return null;
  if (!cursor.take("symbol", ":")) return cursor.unexpected();
  const probability = parseScale(cursor);
  return probability === null ? null : { magnitude, probability };
}

/** Items between commas up to the closing bracket. */
function parseList<T>(cursor: Cursor, parseItem: () => T | null): T[] | null {
  const items: T[] = [];
  if (cursor.take("symbol", ")")) return items;
  do {
    const item = parseItem();
    if (item === null) return null;
    items.push(item);
  } while (cursor.take("symbol", ","));
  return cursor.take("symbol", ")") ? items : cursor.unexpected();
}
