import { expect, it } from "vitest";
import { lawQuantile } from "../../src/laws/law-quantile.ts";
import { lawSupport } from "../../src/scenario/law-support.ts";
import { laws } from "../laws/laws.ts";

it("holds every draw", () => {
  for (const law of laws) {
    const { low, high } = lawSupport(law);
    for (const draw of [1e-15, 1e-6, 0.5, 1 - 1e-6, 1 - 1e-15].map(lawQuantile(law))) {
      expect(draw).toBeGreaterThanOrEqual(low);
      expect(draw).toBeLessThanOrEqual(high);
    }
  }
});

it("is as narrow as the law", () => {
  expect(lawSupport({ kind: "exact", value: 3 })).toEqual({ low: 3, high: 3 });
  expect(lawSupport({ kind: "pert", low: 1, mode: 2, high: 5 })).toEqual({ low: 1, high: 5 });
  expect(lawSupport({ kind: "share-interval", low: 0.2, high: 0.3 })).toEqual({ low: 0, high: 1 });
  expect(lawSupport({ kind: "normal", mean: 0, sd: 1 })).toEqual({ low: -Infinity, high: Infinity });
  expect(lawSupport({ kind: "interval", low: 2, high: 3 })).toEqual({ low: 0, high: Infinity });
});

it("leaves out discrete values of probability 0", () => {
  const law = { kind: "discrete", values: [9, 1, 5], probabilities: [0, 0.5, 0.5] } as const;
  expect(lawSupport(law)).toEqual({ low: 1, high: 5 });
});
