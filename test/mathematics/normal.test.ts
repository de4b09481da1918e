import fc from "fast-check";
import { expect, it } from "vitest";
import { normalCdf } from "../../src/mathematics/normal-cdf.ts";
import { normalQuantile } from "../../src/mathematics/normal-quantile.ts";

/** Percentage points by mpmath to 17 digits. */
const points: readonly [number, number][] = [
  [1e-10, -6.3613409024040562],
  [0.001, -3.0902323061678135],
  [0.01, -2.3263478740408411],
  [0.025, -1.9599639845400542],
  [0.05, -1.6448536269514727],
  [0.1, -1.2815515655446005],
  [0.25, -0.67448975019608174],
  [0.75, 0.67448975019608174],
  [0.975, 1.9599639845400542],
  [0.999, 3.0902323061678135],
];

it("finds the percentage points of the normal law, and their probabilities again", () => {
  for (const [p, z] of points) {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(4e-16 + 1e-16 / p);
    expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-14);
  }
});

it("is its own inverse down to the smallest probabilities", () => {
  const exponent = fc.double({ min: -300, max: Math.log10(0.5), noNaN: true });
  fc.assert(
    fc.property(exponent, (e) => {
      const p = 10 ** e;
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12);
    }),
  );
});

it("goes to infinity at 0 and 1 and is undefined beyond", () => {
  expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
  expect(normalQuantile(-0.1)).toBeNaN();
  expect([-Infinity, 0, Infinity].map(normalCdf)).toEqual([0, 0.5, 1]);
});
