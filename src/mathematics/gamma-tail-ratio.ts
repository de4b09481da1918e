/** P(a, x) Γ(a) e^x / x^a, for x up to about a + 1: the continued fraction of 1F1(1; a + 1; x) / a (DLMF 13.5.1). */
export function lowerGammaRatio(a: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - x / (a + 1));
  let fraction = d;
  for (let m = 1; Math.abs(c * d - 1) > 1e-15; m++) {
    const even = (m / (a + 2 * m - 1)) * (x / (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = -((a + m) / (a + 2 * m)) * (x / (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
  }
  return fraction / a;
}

/** Q(a, x) Γ(a) e^x / x^a, for x from about a + 1: the continued fraction DLMF 8.9.2. */
export function upperGammaRatio(a: number, x: number): number {
  let denominator = x + 1 - a;
  let c = Infinity;
  let d = 1 / denominator;
  let fraction = d;
  for (let n = 1; Math.abs(c * d - 1) > 1e-15; n++) {
    const numerator = n * (a - n);
    denominator += 2;
    d = 1 / (numerator * d + denominator);
    c = denominator + numerator / c;
    fraction *= c * d;
  }
  return fraction;
}
