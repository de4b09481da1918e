import { problem } from "../finding.ts";
import { nearest } from "../nearest.ts";
import type { Cursor } from "./cursor.ts";
import { numberOf, type Token } from "./tokens.ts";
import { durationUnit, type Unit, unitWords } from "./unit.ts";

type Per =
  | { readonly kind: "time" | "person-time"; readonly days: number }
  | { readonly kind: "heads"; readonly heads: number }
  | { readonly kind: "departure" | "convoy" };

/** The unit at the cursor; null where there is none, or after a failure. */
export function parseUnit(cursor: Cursor, currency: string | null): Unit | null {
  if (cursor.take("symbol", "%")) return percentUnit(cursor);
  const word = cursor.peek();
  if (word.kind !== "word" || word.text === "to") return null;
  if (word.text === "per") return countUnit(cursor);
  cursor.take("word");
  if (/^[A-Z]{3}$/.test(word.text)) return moneyUnit(cursor, word.text);
  return durationUnit(word.text) ?? unknownUnit(cursor, word, currency);
}

function percentUnit(cursor: Cursor): Unit | null {
  const start = cursor.peek();
  const per = parsePer(cursor);
  if (per === null) return cursor.failure === null ? { kind: "percent" } : null;
  if (per.kind === "time" || per.kind === "person-time") return { kind: "hazard", personDays: 100 * per.days };
  return cursor.unexpected(start);
}

function countUnit(cursor: Cursor): Unit | null {
  const start = cursor.peek();
  const per = parsePer(cursor);
  if (per === null) return null;
  if (per.kind === "time") return { kind: "rate", days: per.days };
  if (per.kind === "person-time") return { kind: "hazard", personDays: per.days };
  return per.kind === "heads" ? per : cursor.unexpected(start);
}

function moneyUnit(cursor: Cursor, currency: string): Unit | null {
  const start = cursor.peek();
  const per = parsePer(cursor);
  if (per === null) return cursor.failure === null ? { kind: "money", currency, basis: "total", days: 1 } : null;
  if (per.kind === "heads") return cursor.unexpected(start);
  if (per.kind === "time") return { kind: "money", currency, basis: "day", days: per.days };
  if (per.kind === "person-time") return { kind: "money", currency, basis: "person-day", days: per.days };
  return { kind: "money", currency, basis: per.kind, days: 1 };
}

/** `per 3 days`, `per 1000 person-years`, `per 1000`, `per departure`; null where no `per` follows. */
function parsePer(cursor: Cursor): Per | null {
  if (!cursor.take("word", "per")) return null;
  const number = cursor.take("number");
  const count = number === null ? 1 : numberOf(number);
  if (!(count > 0 && Number.isFinite(count))) return cursor.unexpected(number as Token);
  const word = cursor.take("word");
  if (word === null) return number === null ? cursor.unexpected() : { kind: "heads", heads: count };
  return perWord(cursor, word, count, number !== null);
}

function perWord(cursor: Cursor, word: Token, count: number, counted: boolean): Per | null {
  const time = durationUnit(word.text);
  if (time !== null) return { kind: "time", days: count * time.days };
  const personTime = word.text.startsWith("person-") ? durationUnit(word.text.slice("person-".length)) : null;
  if (personTime !== null) return { kind: "person-time", days: count * personTime.days };
  if (counted && (word.text === "people" || word.text === "persons")) return { kind: "heads", heads: count };
  if (!counted && (word.text === "departure" || word.text === "convoy")) return { kind: word.text };
  return unknownUnit(cursor, word, null);
}

function unknownUnit(cursor: Cursor, word: Token, currency: string | null): null {
  const near = nearest(word.text, currency === null ? unitWords : [...unitWords, currency]);
  return cursor.fail(problem("unknown-unit", { unit: word.text, near }, word));
}
