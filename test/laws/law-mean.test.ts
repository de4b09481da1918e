import { expect, it } from "vitest";
import { lawMean } from "../../src/laws/law-mean.ts";
import { lawQuantile } from "../../src/laws/law-quantile.ts";
import { laws } from "./laws.ts";

it("is the mean of the law's own quantiles", () => {
  const n = 10_000;
  for (const law of laws) {
    const quantile = lawQuantile(law);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += quantile((i + 0.5) / n);
    expect(sum / n / lawMean(law), JSON.stringify(law)).toBeCloseTo(1, 2);
  }
});

it("knows the means of 90 % intervals (lognormal, closed form; logit-normal, integrals by mpmath)", () => {
  expect(lawMean({ kind: "interval", low: 1, high: 10 })).toBeCloseTo(4.04001282694573, 12);
  expect(lawMean({ kind: "interval", low: 2, high: 10 })).toBeCloseTo(5.0406814414823, 12);
  expect(lawMean({ kind: "share-interval", low: 0.3, high: 0.7 })).toBeCloseTo(0.5, 14);
  expect(lawMean({ kind: "share-interval", low: 0.1, high: 0.5 })).toBeCloseTo(0.2683782142130306, 13);
  expect(lawMean({ kind: "share-interval", low: 0.001, high: 0.2 })).toBeCloseTo(0.045963544799111616, 13);
  expect(lawMean({ kind: "share-interval", low: 1e-9, high: 0.999999 })).toBeCloseTo(0.37289055455709733, 11);
});

it("knows the textbook means", () => {
  expect(lawMean({ kind: "lognormal", median: 2, gsd: Math.E })).toBeCloseTo(2 * Math.exp(0.5), 13);
  expect(lawMean({ kind: "pert", low: 1, mode: 4, high: 10 })).toBe(4.5);
  expect(lawMean({ kind: "triangular", low: 1, mode: 4, high: 10 })).toBe(5);
  expect(lawMean({ kind: "gamma", shape: 4.5, scale: 2 })).toBe(9);
  expect(lawMean({ kind: "beta", a: 2, b: 6 })).toBe(0.25);
  expect(lawMean({ kind: "discrete", values: [1, 2], probabilities: [0.25, 0.75] })).toBe(1.75);
});
