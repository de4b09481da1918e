import { DAYS_PER_MONTH, DAYS_PER_YEAR } from "../calendar.ts";
import type { MoneyBasis, Quantity } from "../scenario.ts";

const PERIODS = { day: 1, week: 7, month: DAYS_PER_MONTH, year: DAYS_PER_YEAR } as const;
const BASES: Record<MoneyBasis, string> = {
  total: "",
  departure: " per departure",
  "person-day": " per person-day",
  convoy: " per convoy",
  day: " per day",
};

/**
 * A value in engine units (per day, days, money) as a scenario would state it, such as `3.5 per week`, with three
 * significant digits: what may stand in place of the quantity in the file or behind `--set`.
 */
export function exactText({ dimension, basis, written }: Quantity, value: number, currency: string): string {
  switch (dimension) {
    case "rate":
      return rateText(written, value);
    case "hazard":
      return `${digits(value * DAYS_PER_YEAR * 1000)} per 1000 person-years`;
    case "probability":
    case "share":
      return `${digits(value * 100)}%`;
    case "per-1000":
      return `${digits(value * 1000)} per 1000 people`;
    case "duration":
    case "time":
      return `${digits(value)} days`;
    case "money":
    case "amount":
      return `${shortened(value)} ${currency}${BASES[basis ?? "total"]}`;
    case "count":
    case "positive-count":
      return String(Math.round(value));
    default:
      return digits(value);
  }
}

/** In the period the quantity is written in, years where it names none. */
function rateText(written: string, value: number): string {
  const period = (/per (day|week|month|year)/.exec(written)?.[1] ?? "year") as keyof typeof PERIODS;
  return `${digits(value * PERIODS[period])} per ${period}`;
}

/** Thousands and millions by their letters, as a scenario may write them. */
function shortened(value: number): string {
  const size = Math.abs(Number(digits(value)));
  if (size >= 1e6) return `${digits(value / 1e6)}M`;
  return size >= 1e4 ? `${digits(value / 1e3)}k` : digits(value);
}

function digits(value: number): string {
  return String(Number(value.toPrecision(3)));
}
