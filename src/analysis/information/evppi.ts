import { type Averaging, independentMean } from "../averaging.ts";
import { expectWorlds } from "../expect-worlds.ts";
import { bestElsewhere, crossFit, foldOf } from "./cross-fit.ts";
import { type Design, design } from "./design.ts";
import { normalScores } from "./normal-scores.ts";

/** An expected value of partial information; `evppi` at or below `floor` cannot be told from none. */
export interface PartialInformation {
  readonly evppi: number;
  readonly se: number;
  /** Three standard errors: reached by chance about once in 200 inputs without influence. */
  readonly floor: number;
}

const FLOOR = 3;

/**
 * Expected value of partial perfect information: what knowing some inputs before choosing is worth,
 * E_x[max_d E[NB_d | x]] − max_d E[NB_d], in the units of net benefit. `netBenefits`: [option][world], more is better;
 * `inputs`: [input][world], one or a group known together.
 *
 * E[NB_d | x] and the one option to hold without knowing are learned by regression (`design`) in three quarters of the worlds, and what the
 * rule gains on the option held is counted in the last quarter, each quarter in turn. So the estimate is that of a rule
 * one could follow: too low by the square of the fit's error, and without bias where options tie; its standard error is
 * that of a mean. Worlds must come in no order, or as the replicates of a run. Throws a RangeError where the columns are of different lengths.
 * Source of the regression: Strong, Oakley, Brennan, "Estimating multiparameter partial expected value of perfect
 * information", Med Decis Making 34 (2014); of learning and judging apart: Chernozhukov and others, "Double/debiased
 * machine learning", Econom J 21 (2018).
 */
export function evppi(
  netBenefits: readonly ArrayLike<number>[],
  inputs: readonly ArrayLike<number>[],
  average: Averaging = independentMean,
): PartialInformation {
  expectWorlds({ netBenefits, inputs });
  return inputs.length === 0 ? NOTHING : worthOfKnowing(netBenefits, design(inputs.map(normalScores)), average);
}

const NOTHING: PartialInformation = { evppi: 0, se: 0, floor: 0 };

/** The same for what is known as it is regressed on. */
export function worthOfKnowing(
  netBenefits: readonly ArrayLike<number>[],
  known: Design,
  average: Averaging,
): PartialInformation {
  if (netBenefits.length < 2) return NOTHING;
  const contrasts = netBenefits.map((column) => difference(column, netBenefits[0]));
  const fitted = [new Float64Array(contrasts[0].length), ...crossFit(known, contrasts.slice(1))];
  const { mean, se } = average(gainOfRule(contrasts, fitted));
  return { evppi: Math.max(0, mean), se, floor: FLOOR * se };
}

function difference(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const less = new Float64Array(a.length);
  for (let w = 0; w < less.length; w++) less[w] = a[w] - b[w];
  return less;
}

/** By world, what choosing by the fit gains on the one option that does best in the other folds. */
function gainOfRule(contrasts: readonly Float64Array[], fitted: readonly Float64Array[]): Float64Array {
  const held = bestElsewhere(contrasts, null);
  return contrasts[0].map((_, w) => {
    let chosen = 0;
    for (let d = 1; d < fitted.length; d++) if (fitted[d][w] > fitted[chosen][w]) chosen = d;
    return contrasts[chosen][w] - contrasts[held[foldOf(w)]][w];
  });
}
