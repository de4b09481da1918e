import { gammaLogWeight } from "./gamma-log-weight.ts";
import { lowerGammaRatio, upperGammaRatio } from "./gamma-tail-ratio.ts";
import type { Tail } from "./solve-tail.ts";

/** ln P(a, x) and its derivative in ln x, as a function of ln x; exact also where x or P underflows. */
export function lowerGammaTail(a: number): (logX: number) => Tail {
  const logWeight = gammaLogWeight(a);
  return (logX) => {
    const x = Math.exp(logX);
    if (x < a + 1) return direct(logWeight(logX), lowerGammaRatio(a, x));
    return complement(logWeight(logX), upperGammaRatio(a, x));
  };
}

/** ln Q(a, x) and its derivative in ln x, as a function of ln x; exact also where Q underflows. */
export function upperGammaTail(a: number): (logX: number) => Tail {
  const logWeight = gammaLogWeight(a);
  return (logX) => {
    const x = Math.exp(logX);
    if (x < a + 1) return falling(complement(logWeight(logX), lowerGammaRatio(a, x)));
    return falling(direct(logWeight(logX), upperGammaRatio(a, x)));
  };
}

function direct(logWeight: number, ratio: number): Tail {
  return { log: logWeight + Math.log(ratio), slope: 1 / ratio };
}

function complement(logWeight: number, ratio: number): Tail {
  const weight = Math.exp(logWeight);
  const other = Math.min(weight * ratio, 1);
  return { log: Math.log1p(-other), slope: weight / (1 - other) };
}

function falling({ log, slope }: Tail): Tail {
  return { log, slope: -slope };
}
