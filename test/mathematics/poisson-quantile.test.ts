import fc from "fast-check";
import { expect, it } from "vitest";
import { poissonQuantile } from "../../src/mathematics/poisson-quantile.ts";

/** The smallest k whose plainly summed probabilities reach p. */
function bySumming(p: number, mean: number): number {
  let k = 0;
  let term = Math.exp(-mean);
  let sum = term;
  while (sum < p) {
    k++;
    term *= mean / k;
    sum += term;
  }
  return k;
}

it("is the smallest count whose cumulated probability reaches p", () => {
  const mean = fc.double({ min: 1e-4, max: 300, noNaN: true });
  const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  fc.assert(
    fc.property(p, mean, (p, mean) => {
      expect(poissonQuantile(p, mean)).toBe(bySumming(p, mean));
    }),
    { numRuns: 1000 },
  );
});

it("is 0 without events and unbounded at probability 1", () => {
  expect(poissonQuantile(0.999, 0)).toBe(0);
  expect(poissonQuantile(0, 5)).toBe(0);
  expect(poissonQuantile(1, 5)).toBe(Infinity);
});
