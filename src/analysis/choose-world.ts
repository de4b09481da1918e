import type { OptionOutcomes } from "../engine/outcomes.ts";

/**
 * The world that stands at a quantile of an option's deaths: number ⌊p·n⌋ (from 0, at most n − 1) of the n worlds in
 * order of deaths, then of expected deaths, then of their numbers.
 */
export function worldAtQuantile({ deaths, deathsExpected }: OptionOutcomes, quantile: number): number {
  const order = Array.from(deaths, (_, world) => world);
  order.sort((a, b) => deaths[a] - deaths[b] || deathsExpected[a] - deathsExpected[b] || a - b);
  return order[Math.min(order.length - 1, Math.floor(quantile * order.length))];
}
