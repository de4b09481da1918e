import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logGamma } from "../../src/mathematics/log-gamma.ts";
import { meanOvershoot } from "../../src/mathematics/mean-overshoot.ts";

const FAR = 4000;

/** E[(K − n)⁺] term by term from the probabilities themselves. */
function bruteForce(logProbability: (j: number) => number, n: number): number {
  let sum = 0;
  for (let j = n + 1; j < FAR; j++) sum += (j - n) * Math.exp(logProbability(j));
  return sum;
}

const poisson = (mean: number) => (j: number) => j * Math.log(mean) - mean - logGamma(j + 1);
const negativeBinomial = (mean: number, k: number) => (j: number) =>
  logGamma(k + j) - logGamma(k) - logGamma(j + 1) + k * Math.log(k / (k + mean)) + j * Math.log(mean / (k + mean));

describe("mean overshoot of the killed beyond n present", () => {
  it("is that of the Poisson law summed term by term", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 800, noNaN: true }), fc.integer({ min: 1, max: 900 }), (mean, n) => {
        expect(meanOvershoot(mean, Number.POSITIVE_INFINITY, n)).toBeCloseTo(bruteForce(poisson(mean), n), 7);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("is that of the negative binomial law summed term by term", () => {
    const mean = fc.double({ min: 0.01, max: 60, noNaN: true });
    const size = fc.double({ min: 0.2, max: 20, noNaN: true });
    fc.assert(
      fc.property(mean, size, fc.integer({ min: 1, max: 600 }), (m, k, n) => {
        // The brute-force sum stops where less than 10^-9 is left for the widest law drawn here.
        fc.pre((m / k) * 40 < FAR);
        expect(meanOvershoot(m, k, n)).toBeCloseTo(bruteForce(negativeBinomial(m, k), n), 7);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it("of one present is μ − 1 + P(nobody killed)", () => {
    expect(meanOvershoot(2, Number.POSITIVE_INFINITY, 1)).toBeCloseTo(1 + Math.exp(-2), 14);
    expect(meanOvershoot(2, 2, 1)).toBeCloseTo(1 + 0.25, 14);
  });
});
