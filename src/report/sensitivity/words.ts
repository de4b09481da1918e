import type { FoundValue, Measured, SensitivityResult, Valued, Worth } from "../../analysis/sensitivity/result.ts";
import { differenceWithError, errorText, NOTHING, withError } from "../digits.ts";
import { money } from "../money.ts";

/** The most columns that a path takes before it wraps. */
export const PATH_WIDTH = 50;

/** `13% (se 0.29%)`: a value found, with its standard error. */
export function found({ written, seWritten }: FoundValue): string {
  return seWritten === null ? written : `${written} (se ${seWritten})`;
}

/** A difference of a metric, `~` before it where this run cannot tell it from zero. */
export function differenceOf(metric: string, value: Measured): string {
  if (!isMoney(metric)) return differenceWithError(value, 2);
  const told = value.se === 0 || Math.abs(value.mean) > 2 * value.se;
  return `${told ? "" : "~"}${value.mean > 0 ? "+" : ""}${money(value)}`;
}

export function isMoney(metric: string): boolean {
  return metric === "cost" || metric.startsWith("cost.");
}

export function deathsOf(value: Measured): string {
  return withError(value, 2);
}

/** What information is worth in deaths; `-` where it cannot be told from zero. */
export function worthInDeaths({ worth, se, told }: Worth): string {
  return told ? withError({ mean: worth, se }, 3) : NOTHING;
}

export function worthInMoney(worth: Worth | null): string {
  if (worth === null) return NOTHING;
  return worth.told ? money({ mean: worth.worth, se: worth.se }) : NOTHING;
}

export function isTold({ deaths, money: inMoney }: Valued): boolean {
  return deaths.told || inMoney?.told === true;
}

/** Two options of which no world tells the one from the other, as far as their means say. */
export function isSame({ mean, se }: Measured): boolean {
  return mean === 0 && se === 0;
}

/** How options are read: with the chances of their needs, or as carried out, which is the same where none needs anything. */
export function readingWords({ needs, choice, information }: SensitivityResult): string {
  const several = choice.options.length > 1 ? "options" : "the option";
  if (needs === "met") return `${several} as carried out, every need met`;
  return information.answers.length === 0 ? `${several} as carried out` : "needs failing by their chances";
}

export function seOf({ se }: Measured): string {
  return se === 0 ? "" : ` (se ${errorText(se)})`;
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
