import { DAYS_PER_MONTH, DAYS_PER_YEAR } from "../calendar.ts";
import type { MoneyBasis } from "../scenario.ts";

/** What stands after a number. */
export type Unit =
  | { readonly kind: "percent" }
  | { readonly kind: "date" }
  /** `months` and `days`: the same length as the calendar counts it. */
  | {
      readonly kind: "duration";
      readonly days: number;
      readonly calendar: { readonly months: number; readonly days: number };
    }
  /** Per so many days. */
  | { readonly kind: "rate"; readonly days: number }
  /** Per so many person-days. */
  | { readonly kind: "hazard"; readonly personDays: number }
  /** Per so many people. */
  | { readonly kind: "heads"; readonly heads: number }
  /** `days`: the (person-)days that one amount pays for; 1 where time does not come in. */
  | { readonly kind: "money"; readonly currency: string; readonly basis: MoneyBasis; readonly days: number };

const CALENDAR: Readonly<Record<string, { months: number; days: number }>> = {
  hour: { months: 0, days: 1 / 24 },
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  month: { months: 1, days: 0 },
  year: { months: 12, days: 0 },
};

/** `days` and the like, singular or plural; null for another word. */
export function durationUnit(word: string): Extract<Unit, { kind: "duration" }> | null {
  const singular = word.endsWith("s") ? word.slice(0, -1) : word;
  return Object.hasOwn(CALENDAR, singular) ? duration(CALENDAR[singular] as { months: number; days: number }) : null;
}

/** The unit of a length given in calendar months and days. */
export function duration(calendar: { months: number; days: number }): Extract<Unit, { kind: "duration" }> {
  const months = calendar.months % 12 === 0 ? (calendar.months / 12) * DAYS_PER_YEAR : calendar.months * DAYS_PER_MONTH;
  return { kind: "duration", days: months + calendar.days, calendar };
}

/** The length of an ISO 8601 period such as `P45D` or `P1Y6M`; null where it is none. */
export function isoPeriod(text: string): Extract<Unit, { kind: "duration" }> | null {
  const match = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T([\d.]+)H)?$/.exec(text);
  if (match === null || text === "P") return null;
  const [years, months, weeks, days, hours] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const unit = duration({ months: 12 * years + months, days: 7 * weeks + days + hours / 24 });
  return Number.isFinite(unit.days) ? unit : null;
}

/** Words that may stand where a unit is expected, for did-you-mean. */
export const unitWords = [
  ...["hours", "days", "weeks", "months", "years", "per"],
  ...["hour", "day", "week", "month", "year", "departure", "convoy"],
  ...["person-day", "person-week", "person-month", "person-year", "person-days", "person-years"],
];
