import { betaQuantile } from "../mathematics/beta-quantile.ts";
import { gammaQuantile } from "../mathematics/gamma-quantile.ts";
import { normalQuantile } from "../mathematics/normal-quantile.ts";
import { poissonQuantile } from "../mathematics/poisson-quantile.ts";
import type { Law } from "../scenario/law.ts";
import { logitNormalOfInterval, lognormalOfInterval, type NormalParameters } from "./interval-law.ts";
import { pertShapes, type RangeLaw } from "./pert-shapes.ts";

type Quantile = (u: number) => number;

/** The quantile function of a law, u in (0, 1) to a draw in the law's own units; parameters are worked out once. */
export function lawQuantile(law: Law): Quantile {
  switch (law.kind) {
    case "exact":
      return () => law.value;
    case "uniform":
      return (u) => law.low + (law.high - law.low) * u;
    case "triangular":
      return triangular(law.low, law.mode, law.high);
    case "pert":
      return pert(law);
    case "normal":
      return (u) => law.mean + law.sd * normalQuantile(u);
    case "lognormal":
      return lognormal({ mean: Math.log(law.median), sd: Math.log(law.gsd) });
    case "interval":
      return lognormal(lognormalOfInterval(law.low, law.high));
    case "share-interval":
      return logitNormal(logitNormalOfInterval(law.low, law.high));
    case "gamma":
      return (u) => law.scale * gammaQuantile(u, law.shape);
    case "beta":
      return (u) => betaQuantile(u, law.a, law.b);
    case "poisson":
      return (u) => poissonQuantile(u, law.mean);
    case "discrete":
      return discrete(law.values, law.probabilities);
  }
}

function pert(law: RangeLaw): Quantile {
  const { a, b } = pertShapes(law);
  return (u) => law.low + (law.high - law.low) * betaQuantile(u, a, b);
}

function triangular(low: number, mode: number, high: number): Quantile {
  const rising = (high - low) * (mode - low);
  const falling = (high - low) * (high - mode);
  const atMode = high === low ? 0 : (mode - low) / (high - low);
  return (u) => (u < atMode ? low + Math.sqrt(u * rising) : high - Math.sqrt((1 - u) * falling));
}

function lognormal({ mean, sd }: NormalParameters): Quantile {
  return (u) => Math.exp(mean + sd * normalQuantile(u));
}

function logitNormal({ mean, sd }: NormalParameters): Quantile {
  return (u) => 1 / (1 + Math.exp(-mean - sd * normalQuantile(u)));
}

/** The values in increasing order; u falls on the first whose cumulated probability reaches it. */
function discrete(values: readonly number[], probabilities: readonly number[]): Quantile {
  const order = values.map((_, i) => i).filter((i) => probabilities[i] > 0);
  order.sort((i, j) => values[i] - values[j]);
  let sum = 0;
  const cumulated = order.map((i) => (sum += probabilities[i]));
  const last = order.length - 1;
  return (u) => {
    let k = 0;
    while (k < last && u * sum > cumulated[k]) k++;
    return values[order[k]];
  };
}
