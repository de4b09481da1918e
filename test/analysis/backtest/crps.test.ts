import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crps } from "../../../src/analysis/backtest/crps.ts";
import { normalCdf } from "../../../src/mathematics/normal-cdf.ts";
import { normalQuantile } from "../../../src/mathematics/normal-quantile.ts";

const N = 20_000;
/** A law as its quantiles at (i + 1/2)/n. */
const sampleOf = (quantile: (p: number) => number) =>
  Float64Array.from({ length: N }, (_, i) => quantile((i + 0.5) / N));
const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

describe("the score of a sample of a law is the closed form", () => {
  // Gneiting and Raftery 2007, section 4.2: σ[z(2Φ(z) − 1) + 2φ(z) − 1/√π], z = (y − μ)/σ.
  it.each([-2, 0, 0.3, 1.7, 6])("of the normal law, at z = %d", (z) => {
    const sample = sampleOf((p) => 10 + 3 * normalQuantile(p));
    const exact = 3 * (z * (2 * normalCdf(z) - 1) + 2 * density(z) - 1 / Math.sqrt(Math.PI));
    expect(crps(sample, 10 + 3 * z)).toBeCloseTo(exact, 3);
  });

  // Jordan, Krüger and Lerch 2019 (J. Stat. Softw. 90(12)), appendix A: exponential |y| − (2/λ)F(y) + 1/(2λ).
  it.each([-1, 0, 0.5, 2, 9])("of the exponential law of mean 2, at %d", (y) => {
    const cdf = y < 0 ? 0 : 1 - Math.exp(-y / 2);
    expect(
      crps(
        sampleOf((p) => -2 * Math.log(1 - p)),
        y,
      ),
    ).toBeCloseTo(Math.abs(y) - 4 * cdf + 1, 2);
  });

  // The same: standard uniform |y − F(y)| + F(y)² − F(y) + 1/3.
  it.each([-0.5, 0, 0.2, 0.5, 1, 3])("of the uniform law, at %d", (y) => {
    const cdf = Math.min(1, Math.max(0, y));
    expect(
      crps(
        sampleOf((p) => p),
        y,
      ),
    ).toBeCloseTo(Math.abs(y - cdf) + cdf * cdf - cdf + 1 / 3, 5);
  });
});

const values = fc.array(fc.integer({ min: -40, max: 60 }), { minLength: 1, maxLength: 30 });
const sorted = (list: readonly number[]) => Float64Array.from(list).sort();

describe("the score of any sample", () => {
  it("is the integral of (F(x) − 1{x >= y})², step by step", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -60, max: 80 }), (list, y) => {
        let integral = 0;
        for (let x = -60; x < 80; x++) {
          const cdf = list.filter((value) => value <= x).length / list.length;
          const difference = cdf - (x >= y ? 1 : 0);
          integral += difference * difference;
        }
        expect(crps(sorted(list), y)).toBeCloseTo(integral, 9);
      }),
      { seed: 4 },
    );
  });

  it("is mean distance less half the mean distance of all pairs, so many times larger in units so many times smaller", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -60, max: 80 }), (list, y) => {
        const n = list.length;
        const far = list.reduce((sum, x) => sum + Math.abs(x - y), 0) / n;
        const apart = list.flatMap((a) => list.map((b) => Math.abs(a - b))).reduce((sum, d) => sum + d, 0) / (n * n);
        expect(crps(sorted(list), y)).toBeCloseTo(far - apart / 2, 9);
        expect(crps(sorted(list.map((x) => 7 * x)), 7 * y)).toBeCloseTo(7 * crps(sorted(list), y), 8);
      }),
      { seed: 4 },
    );
  });

  it("is the absolute error where the forecast is one value", () => {
    expect(crps(Float64Array.of(5, 5, 5), 12)).toBe(7);
    expect(crps(Float64Array.of(3), 3)).toBe(0);
  });

  it("is least in the long run for the law the observations come from", () => {
    const truth = sampleOf((p) => normalQuantile(p));
    const observations = Array.from({ length: 200 }, (_, i) => normalQuantile((i + 0.5) / 200));
    const mean = (sample: Float64Array) => observations.reduce((sum, y) => sum + crps(sample, y), 0) / 200;
    for (const [shift, scale] of [
      [0.3, 1],
      [-0.3, 1],
      [0, 0.7],
      [0, 1.4],
      [0, 0.001],
    ])
      expect(mean(truth.map((x) => shift + scale * x))).toBeGreaterThan(mean(truth) + 0.005);
  });
});
