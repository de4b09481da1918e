import type { Law } from "../scenario/law.ts";
import { logitNormalOfInterval, lognormalOfInterval, type NormalParameters } from "./interval-law.ts";

/** The exact mean of a law, in the law's own units (of a share interval: by quadrature, to 1e-12). */
export function lawMean(law: Law): number {
  switch (law.kind) {
    case "exact":
      return law.value;
    case "uniform":
      return (law.low + law.high) / 2;
    case "triangular":
      return (law.low + law.mode + law.high) / 3;
    case "pert":
      return (law.low + 4 * law.mode + law.high) / 6;
    case "normal":
    case "poisson":
      return law.mean;
    case "lognormal":
      return lognormalMean({ mean: Math.log(law.median), sd: Math.log(law.gsd) });
    case "interval":
      return lognormalMean(lognormalOfInterval(law.low, law.high));
    case "share-interval":
      return logitNormalMean(logitNormalOfInterval(law.low, law.high));
    case "gamma":
      return law.shape * law.scale;
    case "beta":
      return law.a / (law.a + law.b);
    case "discrete":
      return discreteMean(law.values, law.probabilities);
  }
}

function lognormalMean({ mean, sd }: NormalParameters): number {
  return Math.exp(mean + (sd * sd) / 2);
}

/** The trapezoidal rule over the normal deviate, which converges geometrically for an analytic integrand. */
function logitNormalMean({ mean, sd }: NormalParameters): number {
  let sum = 0;
  let mass = 0;
  for (let i = -288; i <= 288; i++) {
    const z = i / 32;
    const density = Math.exp(-0.5 * z * z);
    mass += density;
    sum += density / (1 + Math.exp(-mean - sd * z));
  }
  return sum / mass;
}

function discreteMean(values: readonly number[], probabilities: readonly number[]): number {
  const total = probabilities.reduce((sum, probability) => sum + probability, 0);
  return values.reduce((sum, value, i) => sum + value * probabilities[i], 0) / total;
}
