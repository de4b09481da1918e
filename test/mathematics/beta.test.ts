import fc from "fast-check";
import { expect, it } from "vitest";
import { betaQuantile } from "../../src/mathematics/beta-quantile.ts";
import { regularisedBeta } from "../../src/mathematics/regularised-beta.ts";

const shapes = fc.double({ min: Math.log(0.05), max: Math.log(1e5), noNaN: true }).map(Math.exp);
const probabilities = fc.double({ min: 1e-12, max: 0.999, noNaN: true });

it("inverts its distribution function", () => {
  fc.assert(
    fc.property(probabilities, shapes, shapes, (p, a, b) => {
      const x = betaQuantile(p, a, b);
      fc.pre(x > 1e-300 && x < 0.9999);
      expect(Math.abs(regularisedBeta(x, a, b) / p - 1)).toBeLessThan(1e-9);
    }),
    { numRuns: 1000 },
  );
});

it("mirrors itself when its parameters change places", () => {
  const exactComplement = fc.integer({ min: 1, max: 2 ** 20 - 1 }).map((k) => k / 2 ** 20);
  fc.assert(
    fc.property(exactComplement, shapes, shapes, (p, a, b) => {
      expect(betaQuantile(p, a, b) + betaQuantile(1 - p, b, a)).toBeCloseTo(1, 11);
    }),
  );
});

it("agrees with the closed forms of x^a, 1 − (1 − x)^b and the arcsine law", () => {
  for (const p of [1e-9, 0.01, 0.3, 0.5, 0.8, 0.999]) {
    expect(betaQuantile(p, 1, 1) / p).toBeCloseTo(1, 13);
    expect(betaQuantile(p, 3, 1) / Math.cbrt(p)).toBeCloseTo(1, 13);
    expect(betaQuantile(p, 1, 4) / -Math.expm1(Math.log1p(-p) / 4)).toBeCloseTo(1, 13);
    expect(betaQuantile(p, 0.5, 0.5) / Math.sin((Math.PI * p) / 2) ** 2).toBeCloseTo(1, 13);
  }
});

it("runs from 0 to 1", () => {
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  expect([regularisedBeta(0, 2, 3), regularisedBeta(1, 2, 3)]).toEqual([0, 1]);
});
