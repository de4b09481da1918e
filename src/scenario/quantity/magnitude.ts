import { dayOfDate } from "../dates.ts";
import { problem } from "../finding.ts";
import type { Cursor } from "./cursor.ts";
import { parseUnit } from "./parse-unit.ts";
import { numberOf, type Token } from "./tokens.ts";
import { duration, isoPeriod, type Unit } from "./unit.ts";

/** A number as written, with the unit that stands right after it. */
export interface Magnitude {
  readonly value: number;
  readonly unit: Unit | null;
}

/** A number with its unit, a date (as a day number) or an ISO period; null after a failure. */
export function parseMagnitude(cursor: Cursor, currency: string | null): Magnitude | null {
  const date = cursor.take("date");
  if (date !== null) return dateMagnitude(cursor, date);
  const period = cursor.take("period");
  if (period !== null) return periodMagnitude(cursor, period);
  const number = cursor.take("number");
  if (number === null || !Number.isFinite(numberOf(number))) return cursor.unexpected(number ?? cursor.peek());
  const unit = parseUnit(cursor, currency);
  return cursor.failure === null ? { value: numberOf(number), unit } : null;
}

/** A bare number or percentage: what an assumption is multiplied by, or a probability; null after a failure. */
export function parseScale(cursor: Cursor): number | null {
  const number = cursor.take("number");
  if (number === null || !Number.isFinite(numberOf(number))) return cursor.unexpected(number ?? cursor.peek());
  return cursor.take("symbol", "%") ? numberOf(number) / 100 : numberOf(number);
}

function dateMagnitude(cursor: Cursor, token: Token): Magnitude | null {
  const day = dayOfDate(token.text);
  return day === null
    ? cursor.fail(problem("bad-date", { written: token.text }, token))
    : { value: day, unit: { kind: "date" } };
}

function periodMagnitude(cursor: Cursor, token: Token): Magnitude | null {
  const unit = isoPeriod(token.text);
  if (unit === null) return cursor.unexpected(token);
  return unit.calendar.months === 0 ? { value: unit.days, unit: duration({ months: 0, days: 1 }) } : { value: 1, unit };
}

/** Magnitudes in one unit: the one after them all, or else the last one's; null where they do not go together. */
export function inOneUnit(
  magnitudes: readonly Magnitude[],
  after: Unit | null,
): { values: number[]; unit: Unit | null } | null {
  const unit = after ?? magnitudes.reduce<Unit | null>((last, magnitude) => magnitude.unit ?? last, null);
  const values = magnitudes.map((magnitude) => convert(magnitude, unit));
  return values.every((value) => value !== null) ? { values, unit } : null;
}

function convert({ value, unit: from }: Magnitude, to: Unit | null): number | null {
  if (from === null || to === null) return from === to || to?.kind !== "date" ? value : null;
  if (from.kind === "duration" && to.kind === "duration") return rescale(value, from.days, to.days);
  if (from.kind === "rate" && to.kind === "rate") return rescale(value, to.days, from.days);
  if (from.kind === "hazard" && to.kind === "hazard") return rescale(value, to.personDays, from.personDays);
  if (from.kind === "heads" && to.kind === "heads") return rescale(value, to.heads, from.heads);
  if (from.kind !== "money" || to.kind !== "money") return from.kind === to.kind ? value : null;
  if (from.currency !== to.currency) return null;
  if (from.basis === to.basis) return rescale(value, to.days, from.days);
  return from.basis === "total" ? value : null;
}

function rescale(value: number, by: number, over: number): number {
  return by === over ? value : (value * by) / over;
}
