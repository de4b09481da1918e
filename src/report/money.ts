import type { Estimate } from "../analysis/result.ts";
import { decimalsSupported, grouped, NOTHING } from "./digits.ts";

/** Money in thousands or millions: `1.24M`, `86.3k`, `950`; three digits at most, fewer where the error supports fewer. */
export function money({ mean, se }: Estimate): string {
  if (mean === null) return NOTHING;
  const [unit, letter] = scale(Math.abs(mean));
  const decimals = letter === "" ? 0 : decimalsOfThree(Math.abs(mean) / unit);
  return `${grouped(mean / unit, se === null || se === 0 ? decimals : Math.min(decimals, decimalsSupported(se / unit)))}${letter}`;
}

/** Whether a scenario has amounts of money: one that names no currency has none. */
export function hasMoney({ currency }: { readonly currency: string }): boolean {
  return currency !== "XXX";
}

/** An amount without an error: a budget, a quantile. */
export function amount(value: number | null): string {
  return money({ mean: value, se: null });
}

function scale(size: number): readonly [number, string] {
  if (size >= 999_500) return [1e6, "M"];
  return size >= 10_000 ? [1e3, "k"] : [1, ""];
}

function decimalsOfThree(scaled: number): number {
  if (scaled >= 99.95) return 0;
  return scaled >= 9.995 ? 1 : 2;
}
