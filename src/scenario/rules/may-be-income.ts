import { lawSupport } from "../law-support.ts";
import type { Cost } from "../scenario.ts";

/** Whether a cost can be below 0. */
export function mayBeIncome({ amount: { law, factor } }: Cost): boolean {
  const { low, high } = lawSupport(law);
  return Math.min(low * factor, high * factor) < 0;
}
