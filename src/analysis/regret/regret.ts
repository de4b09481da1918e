import { expectWorlds } from "../expect-worlds.ts";
import { type Mixed, minimaxMix } from "./matrix-game.ts";

/** Regret over scenarios taken as they are, without probabilities. */
export interface Regret {
  /** [option][scenario] payoff of the best option there less the option's own. */
  readonly regrets: readonly Float64Array[];
  /** [option] greatest regret. */
  readonly maximum: readonly number[];
  /** Index of the option whose greatest regret is least; the first of those that tie. */
  readonly minimax: number;
  /** The mix of options, as shares, whose greatest regret is least: where places can be shared, or by lot. */
  readonly mixed: Mixed;
}

/**
 * Minimax regret. `payoffs`: [option][scenario], more is better. Throws a RangeError where they are none or of different lengths.
 * Source: Savage, "The theory of statistical decision", J Am Stat Assoc 46 (1951).
 */
export function regret(payoffs: readonly ArrayLike<number>[]): Regret {
  expectWorlds({ payoffs });
  const best = Float64Array.from(payoffs[0], (_, s) =>
    payoffs.reduce((most, column) => Math.max(most, column[s]), Number.NEGATIVE_INFINITY),
  );
  const regrets = payoffs.map((column) => Float64Array.from(column, (value, s) => best[s] - value));
  const maximum = regrets.map((column) => column.reduce((most, value) => Math.max(most, value), 0));
  const minimax = maximum.reduce((least, value, option) => (value < maximum[least] ? option : least), 0);
  return { regrets, maximum, minimax, mixed: minimaxMix(regrets) };
}
