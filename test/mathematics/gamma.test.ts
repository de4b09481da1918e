import fc from "fast-check";
import { expect, it } from "vitest";
import { gammaQuantile } from "../../src/mathematics/gamma-quantile.ts";
import { lowerGamma, upperGamma } from "../../src/mathematics/regularised-gamma.ts";

const shapes = fc.double({ min: Math.log(0.05), max: Math.log(1e6), noNaN: true }).map(Math.exp);
const probabilities = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

it("inverts its distribution function", () => {
  fc.assert(
    fc.property(probabilities, shapes, (p, shape) => {
      const x = gammaQuantile(p, shape);
      const error = p < 0.5 ? lowerGamma(shape, x) / p - 1 : upperGamma(shape, x) / (1 - p) - 1;
      expect(Math.abs(error)).toBeLessThan(1e-9);
    }),
    { numRuns: 1000 },
  );
});

it("has the two tails sum to 1 and the recurrence of DLMF 8.8.5", () => {
  fc.assert(
    fc.property(shapes, fc.double({ min: 0.2, max: 3, noNaN: true }), (a, share) => {
      const x = a * share;
      expect(lowerGamma(a, x) + upperGamma(a, x)).toBeCloseTo(1, 12);
      expect(lowerGamma(a, x)).toBeGreaterThanOrEqual(lowerGamma(a + 1, x) * (1 - 1e-12));
    }),
  );
  const step = (1.7 ** 2.5 * Math.exp(-1.7)) / 3.3233509704478426;
  expect(lowerGamma(2.5, 1.7) - lowerGamma(3.5, 1.7)).toBeCloseTo(step, 14);
});

it("is the exponential law for shape 1", () => {
  for (const p of [1e-12, 1e-3, 0.4, 0.6, 0.999]) expect(gammaQuantile(p, 1) / -Math.log1p(-p)).toBeCloseTo(1, 13);
});

it("finds Garwood's exact 95 % limits of a Poisson count", () => {
  const limits: [number, number, number][] = [
    [1, 0.025317807984289876, 5.571643390938898],
    [3, 0.6186721228956014, 8.767273069742323],
    [5, 1.6234863901184207, 11.66833207932267],
    [10, 4.7953886961324335, 18.39035604201778],
  ];
  expect(gammaQuantile(0.975, 1)).toBeCloseTo(3.6888794541139354, 13);
  for (const [k, low, high] of limits) {
    expect(gammaQuantile(0.025, k) / low).toBeCloseTo(1, 13);
    expect(gammaQuantile(0.975, k + 1) / high).toBeCloseTo(1, 13);
  }
});

it("holds in the lower tail of large shapes, where SciPy 1.17.1 is off by 1e-9 to 2e-6 (mpmath integrals)", () => {
  expect(gammaQuantile(1e-6, 1e6) / 995253.7719775002).toBeCloseTo(1, 12);
  expect(gammaQuantile(1e-6, 1e7) / 9984975.550195076).toBeCloseTo(1, 12);
});

it("runs from 0 to infinity", () => {
  expect(gammaQuantile(0, 2)).toBe(0);
  expect(gammaQuantile(1, 2)).toBe(Infinity);
  expect([lowerGamma(2, 0), upperGamma(2, 0), lowerGamma(2, Infinity), upperGamma(2, Infinity)]).toEqual([0, 1, 1, 0]);
});
