import { type Averaging, independentMean } from "../averaging.ts";
import { expectWorlds } from "../expect-worlds.ts";
import { bestOption } from "./best-option.ts";

/**
 * Expected value of perfect information, E[max_d NB_d] − max_d E[NB_d], in the units of net benefit.
 * `netBenefits`: [option][world], more is better. The standard error is that of the mean of max_d NB_d − NB_d*,
 * d* the option with the greatest mean.
 * Throws a RangeError where the columns are none, empty or of different lengths.
 * Source: Claxton, "The irrelevance of inference", J Health Econ 18 (1999).
 */
export function evpi(
  netBenefits: readonly ArrayLike<number>[],
  average: Averaging = independentMean,
): { evpi: number; se: number } {
  expectWorlds({ netBenefits });
  const held = netBenefits[bestOption(netBenefits)];
  const gain = Float64Array.from(held, (value, w) => {
    let most = value;
    for (let d = 0; d < netBenefits.length; d++) if (netBenefits[d][w] > most) most = netBenefits[d][w];
    return most - value;
  });
  const { mean, se } = average(gain);
  return { evpi: mean, se };
}
