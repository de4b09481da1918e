import type { Unit } from "../quantity/unit.ts";
import type { MoneyBasis } from "../scenario.ts";

/** Per what an amount of money is. */
export const BASES: Readonly<Record<MoneyBasis, string>> = {
  total: "in all",
  departure: "per departure",
  "person-day": "per person and time",
  convoy: "per convoy",
  day: "per time",
};

/** What a quantity with a unit is. */
export function unitWords(unit: Unit | null): string {
  if (unit === null) return "a plain number";
  if (unit.kind === "money") return unit.basis === "total" ? "an amount of money" : `money ${BASES[unit.basis]}`;
  return {
    percent: "a percentage",
    date: "a date",
    duration: "a duration",
    rate: "a number per time",
    hazard: "a rate per person",
    heads: "a number per people",
  }[unit.kind];
}
