import { type Problem, problem } from "../finding.ts";
import { Cursor } from "./cursor.ts";
import { inOneUnit, parseMagnitude, parseScale } from "./magnitude.ts";
import { type LawExpression, parseLaw } from "./parse-law.ts";
import { tokenize } from "./tokens.ts";

/** What a text says by itself, before a field says what it should be. */
export type Expression = LawExpression | { readonly kind: "assumption"; readonly name: string; readonly scale: number };

/** Reads `1 to 4 per year`, `uniform(0, 1)`, `2 * $name` and the like; `currency` helps to guess misspelt units. */
export function parseQuantity(text: string, currency: string | null): Expression | Problem {
  const tokens = tokenize(text);
  if (!Array.isArray(tokens)) return tokens as Problem;
  const cursor = new Cursor(text, tokens);
  const expression = parseExpression(cursor, currency);
  if (expression !== null && !cursor.take("end")) trailing(cursor);
  return cursor.failure ?? (expression as Expression);
}

function parseExpression(cursor: Cursor, currency: string | null): Expression | null {
  if (cursor.peek().kind === "name") return parseReference(cursor);
  const scaled = cursor.peek(1).text === "*" || (cursor.peek(1).text === "%" && cursor.peek(2).text === "*");
  if (cursor.peek().kind === "number" && scaled) return parseScaledReference(cursor);
  if (cursor.peek().kind === "word") return parseLaw(cursor, currency);
  return parseRange(cursor, currency);
}

function parseReference(cursor: Cursor): Expression | null {
  const name = cursor.take("name");
  if (name === null || name.text === "$") return cursor.unexpected(name ?? cursor.peek());
  const scale = cursor.take("symbol", "*") ? parseScale(cursor) : 1;
  return scale === null ? null : { kind: "assumption", name: name.text.slice(1), scale };
}

function parseScaledReference(cursor: Cursor): Expression | null {
  const scale = parseScale(cursor);
  cursor.take("symbol", "*");
  const reference = scale === null ? null : parseReference(cursor);
  return reference?.kind === "assumption" ? { ...reference, scale: reference.scale * (scale as number) } : null;
}

/** One magnitude, or `a to b`: an interval whose sense and order the field judges. */
function parseRange(cursor: Cursor, currency: string | null): Expression | null {
  const start = cursor.peek();
  const first = parseMagnitude(cursor, currency);
  if (first === null) return null;
  if (!cursor.take("word", "to")) return { kind: "law", law: { kind: "exact", value: first.value }, unit: first.unit };
  const second = parseMagnitude(cursor, currency);
  if (second === null) return null;
  const together = inOneUnit([first, second], null);
  if (together === null)
    return cursor.fail(problem("mixed-units", { text: cursor.text }, { start: start.start, end: cursor.peek().start }));
  const [low, high] = together.values as [number, number];
  return { kind: "law", law: { kind: "interval", low, high }, unit: together.unit };
}

/** Says what is wrong with what follows a whole quantity; a comma between digits is the usual slip. */
function trailing(cursor: Cursor): void {
  const [comma, digits] = [cursor.peek(), cursor.peek(1)];
  const isThousands = comma.text === "," && /^\d{3}/.test(digits.text) && /\d,\d{3}/.test(cursor.text);
  if (isThousands)
    cursor.fail(
      problem("number-comma", { written: cursor.text, better: cursor.text.replace(/(\d),(?=\d{3})/g, "$1") }, comma),
    );
  else cursor.unexpected();
}
