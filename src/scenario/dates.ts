const MILLISECONDS = 86_400_000;

/** Day number of an ISO date (days since 1970-01-01), or null where there is no such day. */
export function dayOfDate(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const number = Date.UTC(year, month - 1, day) / MILLISECONDS;
  return dateOfDay(number) === date ? number : null;
}

/** ISO date of a day number. */
export function dateOfDay(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Day number so many calendar months later; the last day of a shorter month where it has no such day. */
export function addMonths(day: number, months: number): number {
  const [year, month, dayOfMonth] = dateOfDay(day).split("-").map(Number) as [number, number, number];
  const lastOfMonth = Date.UTC(year, month + months, 0) / MILLISECONDS;
  return Math.min(Date.UTC(year, month - 1 + months, dayOfMonth) / MILLISECONDS, lastOfMonth);
}
