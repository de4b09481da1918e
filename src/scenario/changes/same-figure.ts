import type { Quantity } from "../scenario.ts";

/**
 * Whether two figures mean the same, however they are written: `30%` and `0.3`, `1 per week` and `2 per 14 days`. What is written
 * alike is alike: a date hangs on the scenario's start, a name on its assumption, and these tell their changes themselves.
 */
export function sameFigure(a: Quantity, b: Quantity): boolean {
  return a.written === b.written || meaning(a) === meaning(b);
}

/** What a name stands for is told where the assumption itself stands, and not wherever it is used. */
function meaning({ path, law, factor, assumption, basis }: Quantity): string {
  if (assumption !== null && path !== `assumptions.${assumption}`) return JSON.stringify([assumption, rounded(factor)]);
  if (law.kind === "exact") return JSON.stringify([rounded(law.value * factor), basis]);
  return JSON.stringify([law, rounded(factor), basis]);
}

/** Without the last digits, which differ by the order in which a unit is multiplied out. */
function rounded(value: number): string {
  return value.toPrecision(12);
}
