/** I_x(a, b) B(a, b) / (x^a (1 − x)^b), for x up to about a / (a + b): the continued fraction DLMF 8.17.22. */
export function betaTailRatio(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) / (a + 1)) * x);
  let fraction = d;
  for (let m = 1; Math.abs(c * d - 1) > 1e-15; m++) {
    const even = (m / (a + 2 * m - 1)) * ((b - m) / (a + 2 * m)) * x;
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = -((a + m) / (a + 2 * m)) * ((a + b + m) / (a + 2 * m + 1)) * x;
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
  }
  return fraction / a;
}
