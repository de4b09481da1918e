import { betaLogWeight } from "./beta-log-weight.ts";
import { betaTailRatio } from "./beta-tail-ratio.ts";
import type { Tail } from "./solve-tail.ts";

/** ln I_x(a, b) and its derivative in logit x, as a function of logit x; exact also where x underflows. */
export function betaTail(a: number, b: number): (logit: number) => Tail {
  const logWeight = betaLogWeight(a, b);
  return (logit) => {
    const x = 1 / (1 + Math.exp(-logit));
    if (x < (a + 1) / (a + b + 2)) {
      const ratio = betaTailRatio(a, b, x);
      return { log: logWeight(logit) + Math.log(ratio), slope: 1 / ratio };
    }
    const weight = Math.exp(logWeight(logit));
    const other = Math.min(weight * betaTailRatio(b, a, 1 / (1 + Math.exp(logit))), 1);
    return { log: Math.log1p(-other), slope: weight / (1 - other) };
  };
}
