import { deviance } from "./deviance.ts";
import { logGamma } from "./log-gamma.ts";
import { stirlingRemainder } from "./stirling-remainder.ts";

const halfLogTwoPi = 0.91893853320467274178;

/** ln(x^a e^(−x) / Γ(a)), the log density of ln X for X ~ Gamma(a, 1), as a function of ln x. */
export function gammaLogWeight(a: number): (logX: number) => number {
  if (a < 10) {
    const logNorm = logGamma(a);
    return (logX) => a * logX - Math.exp(logX) - logNorm;
  }
  const logPeak = 0.5 * Math.log(a) - halfLogTwoPi - stirlingRemainder(a);
  return (logX) => logPeak - deviance(a, Math.exp(logX));
}
