import { betaLogWeight } from "../mathematics/beta-log-weight.ts";
import { type BetaShapes, betaLogitQuantile } from "../mathematics/beta-logit-quantile.ts";
import { gammaLogQuantile } from "../mathematics/gamma-log-quantile.ts";
import { gammaLogWeight } from "../mathematics/gamma-log-weight.ts";
import { normalQuantile } from "../mathematics/normal-quantile.ts";
import type { Law } from "../scenario/law.ts";
import { lawQuantile } from "./law-quantile.ts";
import { pertShapes } from "./pert-shapes.ts";
import { interpolate, quantileTable, type SmoothLaw, tableReach } from "./quantile-table.ts";

type Sampler = (u: number) => number;

const samplers = new WeakMap<Law, Sampler>();

/** The quantile function of a law made quick for many draws: gamma, beta and PERT by table, the others exact. */
export function sampler(law: Law): Sampler {
  const known = samplers.get(law);
  if (known !== undefined) return known;
  const made = make(law);
  samplers.set(law, made);
  return made;
}

function make(law: Law): Sampler {
  switch (law.kind) {
    case "gamma":
      return tabulated(law, logGammaLaw(law.shape), (t) => law.scale * Math.exp(t));
    case "beta":
      return tabulated(law, logitBetaLaw(law), (t) => 1 / (1 + Math.exp(-t)));
    case "pert":
      return tabulated(law, logitBetaLaw(pertShapes(law)), (t) => law.low + (law.high - law.low) / (1 + Math.exp(-t)));
    default:
      return lawQuantile(law);
  }
}

function tabulated(law: Law, smooth: SmoothLaw, value: (t: number) => number): Sampler {
  const table = quantileTable(smooth);
  const exact = lawQuantile(law);
  return (u) => {
    const z = normalQuantile(u);
    return Math.abs(z) < tableReach ? value(interpolate(table, z)) : exact(u);
  };
}

function logGammaLaw(shape: number): SmoothLaw {
  return {
    quantile: (tails, near) => gammaLogQuantile(tails, shape, near),
    logDensity: gammaLogWeight(shape),
    derivatives: (t) => [shape - Math.exp(t), -Math.exp(t)],
  };
}

function logitBetaLaw({ a, b }: BetaShapes): SmoothLaw {
  return {
    quantile: (tails, near) => betaLogitQuantile(tails, { a, b }, near),
    logDensity: betaLogWeight(a, b),
    derivatives: (t) => {
      const x = 1 / (1 + Math.exp(-t));
      const y = 1 / (1 + Math.exp(t));
      return [a * y - b * x, -(a + b) * x * y];
    },
  };
}
