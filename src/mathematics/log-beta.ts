import { logGamma } from "./log-gamma.ts";
import { stirlingRemainder } from "./stirling-remainder.ts";

/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), without the cancellation when one argument is large and one small. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const sum = small + large;
  const remainders = stirlingRemainder(large) - stirlingRemainder(sum);
  return logGamma(small) - (large - 0.5) * Math.log1p(small / large) - small * Math.log(sum) + small + remainders;
}
