import { DAYS_PER_YEAR } from "../scenario/calendar.ts";
import { exactText } from "../scenario/quantity/exact-text.ts";
import type { Dimension, Scenario } from "../scenario/scenario.ts";

/** Told in the currency, or the period, in which the scenario states them. */
const AS_STATED: ReadonlySet<Dimension> = new Set<Dimension>(["money", "amount", "rate"]);

/** A draw of a column in engine units, and in words with its unit, such as `12 per week`. */
export function describeDraw(scenario: Scenario, key: string, drawn: number): { value: number; written: string } {
  const quantity = scenario.quantities.get(key.startsWith("$") ? `assumptions.${key.slice(1)}` : key);
  if (quantity === undefined) return key.endsWith(".attacks") ? inWords(drawn, "rate") : inWords(drawn, "number");
  const value = drawn * quantity.factor;
  return AS_STATED.has(quantity.dimension)
    ? { value, written: exactText(quantity, value, scenario.currency) }
    : inWords(value, quantity.dimension);
}

/** A width on a column's scale, such as a standard error, without a sign: as `describeDraw`, days for a time. */
export function describeWidth(scenario: Scenario, key: string, width: number): { value: number; written: string } {
  const { value, written } = describeDraw(scenario, key, Math.abs(width));
  return { value: Math.abs(value), written: written.replace(/^day (\S+)$/, "$1 days") };
}

function inWords(value: number, dimension: Dimension): { value: number; written: string } {
  return { value, written: WORDS[dimension]?.(value) ?? significant(value) };
}

const WORDS: Partial<Record<Dimension, (value: number) => string>> = {
  rate: (value) => `${significant(value * DAYS_PER_YEAR)} per year`,
  hazard: (value) => `${significant(value * DAYS_PER_YEAR * 1000)} per 1000 person-years`,
  "per-1000": (value) => `${significant(value * 1000)} per 1000 people`,
  probability: (value) => `${significant(value * 100)}%`,
  share: (value) => `${significant(value * 100)}%`,
  duration: (value) => `${significant(value)} days`,
  time: (value) => `day ${significant(value)}`,
};

function significant(value: number): string {
  return String(Number(value.toPrecision(3)));
}
