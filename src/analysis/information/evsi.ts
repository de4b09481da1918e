import { type Averaging, independentMean } from "../averaging.ts";
import { expectWorlds } from "../expect-worlds.ts";
import { bestElsewhere, foldOf } from "./cross-fit.ts";
import type { PartialInformation } from "./evppi.ts";

const NEGLIGIBLE = 1e-9;
const MOST_EVENTS = 400;

/**
 * Expected value of sample information: what watching a process for a time, before choosing, is worth. In world w its
 * events come at `rates[w]`, so n ~ Poisson(rate·time) are seen, and the option then chosen is the best of
 * E[NB_d | n] = E[NB_d P(n | rate)] / E[P(n | rate)]:
 * EVSI = Σ_n P(n) max_d E[NB_d | n] − max_d E[NB_d], without what is lost while watching.
 * Every world bears on every n by its likelihood, so nothing is simulated; the choice at n is learned in three
 * quarters of the worlds and judged in the last, each in turn. `netBenefits`: [option][world], more is better.
 * Throws a RangeError where the columns are of different lengths.
 * Source: Ades, Lu, Claxton, "Expected value of sample information calculations in medical decision modeling", Med
 * Decis Making 24 (2004).
 */
export function evsi(
  netBenefits: readonly ArrayLike<number>[],
  { rates, time }: { readonly rates: ArrayLike<number>; readonly time: number },
  average: Averaging = independentMean,
): PartialInformation {
  expectWorlds({ netBenefits, rates: [rates] });
  const gains = netBenefits.map((column) => Float64Array.from(column, (value, w) => value - netBenefits[0][w]));
  const held = bestElsewhere(gains, null);
  const worlds = rates.length;
  const likelihood = Float64Array.from(rates, (rate) => Math.exp(-rate * time));
  const total = new Float64Array(worlds);
  let seen = 0;
  for (let n = 0; n < MOST_EVENTS && seen < (1 - NEGLIGIBLE) * worlds; n++) {
    const chosen = bestElsewhere(gains, likelihood);
    for (let w = 0; w < worlds; w++) {
      const fold = foldOf(w);
      total[w] += likelihood[w] * (gains[chosen[fold]][w] - gains[held[fold]][w]);
      seen += likelihood[w];
      likelihood[w] *= (rates[w] * time) / (n + 1);
    }
  }
  const { mean, se } = average(total);
  return { evppi: Math.max(0, mean), se, floor: 3 * se };
}
