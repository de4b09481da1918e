import { expectWorlds } from "../expect-worlds.ts";
import { bestOption } from "../information/best-option.ts";
import { evpi } from "../information/evpi.ts";

type Columns = readonly ArrayLike<number>[];

/** One point of the cost-effectiveness acceptability curves. */
export interface Acceptability {
  /** [option] probability that the option has the most net benefit; options that tie share. */
  readonly probabilityBest: readonly number[];
  /** Index of the option of the acceptability frontier: the greatest mean net benefit. */
  readonly frontierOption: number;
  /** Expected value of perfect information, in money. */
  readonly evpi: number;
}

/**
 * At a value of k of money per unit of effect, net benefit NB = k·effect − cost, option by option and world by world.
 * `costs`, `effects`: [option][world], more effect is better.
 * Throws a RangeError where these are not of the same options and worlds.
 * Source: Fenwick, Claxton, Sculpher, "Representing uncertainty: the role of cost-effectiveness acceptability curves",
 * Health Econ 10 (2001).
 */
export function acceptability(costs: Columns, effects: Columns, k: number): Acceptability {
  expectWorlds({ costs, effects });
  if (costs.length !== effects.length)
    throw new RangeError(`costs of ${costs.length} options, effects of ${effects.length}`);
  const benefits = costs.map((cost, option) => Float64Array.from(cost, (value, w) => k * effects[option][w] - value));
  return { probabilityBest: sharesOfBest(benefits), frontierOption: bestOption(benefits), evpi: evpi(benefits).evpi };
}

function sharesOfBest(benefits: readonly Float64Array[]): number[] {
  const worlds = benefits[0].length;
  const shares = benefits.map(() => 0);
  for (let w = 0; w < worlds; w++) {
    const most = benefits.reduce((high, column) => Math.max(high, column[w]), Number.NEGATIVE_INFINITY);
    const tied = benefits.flatMap((column, option) => (column[w] === most ? [option] : []));
    for (const option of tied) shares[option] += 1 / tied.length;
  }
  return shares.map((share) => share / worlds);
}
