import { deviance } from "./deviance.ts";
import { logBeta } from "./log-beta.ts";
import { stirlingRemainder } from "./stirling-remainder.ts";

const halfLogTwoPi = 0.91893853320467274178;

/** ln(x^a (1 − x)^b / B(a, b)), the log density of logit X for X ~ Beta(a, b), as a function of logit x. */
export function betaLogWeight(a: number, b: number): (logit: number) => number {
  if (a < 10 || b < 10) {
    const logNorm = logBeta(a, b);
    return (logit) => -a * softplus(-logit) - b * softplus(logit) - logNorm;
  }
  const n = a + b;
  const remainders = stirlingRemainder(n) - stirlingRemainder(a) - stirlingRemainder(b);
  const logPeak = 0.5 * Math.log((a / n) * b) - halfLogTwoPi + remainders;
  return (logit) => logPeak - deviance(a, n / (1 + Math.exp(-logit))) - deviance(b, n / (1 + Math.exp(logit)));
}

/** ln(1 + e^t). */
function softplus(t: number): number {
  return t > 0 ? t + Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t));
}
