import { dayOfDate } from "../../scenario/dates.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Day number of an ISO date, midnight or nothing after it; null for anything else. */
export function isoDay(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text.trim());
  return match === null ? null : dayOfDate(match[1] as string);
}

/** Day number of a date as ACLED has written it over the years: `29 June 2018`, `07-Jan-16`, `2016-01-07`. */
export function acledDay(text: string): number | null {
  const match = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})$/i.exec(text.trim());
  if (match === null) return isoDay(text);
  const [, day, name, year] = match as unknown as [string, string, string, string];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  return dayOfDate(`${fullYear(year)}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** ACLED's oldest events are of 1997. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) >= 90 ? `19${year}` : `20${year}`;
}

/** A count; null where the cell is empty, undefined where it is no count. `8.0` is one, as statistics programs write it. */
export function countOf(text: string): number | null | undefined {
  const written = text.trim();
  if (written === "") return null;
  return /^\d{1,9}(?:\.0+)?$/.test(written) ? Number(written) : undefined;
}

/** Degrees; null where the cell is empty, undefined where it is no number of degrees up to `most`. */
export function degreesOf(text: string, most: number): number | null | undefined {
  const written = text.trim();
  if (written === "") return null;
  const degrees = /^[+-]?\d{1,3}(?:\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  return Math.abs(degrees) <= most ? degrees : undefined;
}
