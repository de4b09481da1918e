import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantiles } from "../../../src/analysis/quantiles.ts";
import { histogramQuantiles } from "../../../src/analysis/statistics/histogram-quantiles.ts";
import {
  addColumn,
  addHistogram,
  binEnds,
  binOf,
  createHistogram,
  type Histogram,
} from "../../../src/analysis/statistics/histogram.ts";

const POINTS = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

function counted(values: readonly number[]): Histogram {
  const histogram = createHistogram();
  addColumn(histogram, Float64Array.from(values));
  return histogram;
}

const anything = fc.oneof(
  fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
  fc.double({ noNaN: true, min: -1e4, max: 1e4 }),
  fc.integer({ min: -100_000, max: 100_000 }),
);

describe("histograms", () => {
  it("put every number into a bin whose ends hold it and are apart by at most 1/1024 of it", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { low, high } = binEnds(binOf(value));
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        if (Math.abs(value) > 1e-300 && Math.abs(value) < 1e300)
          expect(high - low).toBeLessThanOrEqual(Math.abs(value) / 1023.9);
      }),
      { numRuns: 1000 },
    );
  });

  it("give the quantiles of the sorted values where these are whole numbers up to 65,536, never included", () => {
    const whole = fc.oneof(fc.integer({ min: -65_536, max: 65_536 }), fc.constant(Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1, maxLength: 100 }), (values) => {
        expect(histogramQuantiles(counted(values), POINTS)).toEqual(quantiles(Float64Array.from(values), POINTS));
      }),
    );
  });

  it("give those of any values within 1/1024 of the two that each lies between", () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 100 }), (values) => {
        const sorted = Float64Array.from(values).sort();
        const found = histogramQuantiles(counted(values), POINTS);
        const exact = quantiles(sorted, POINTS);
        POINTS.forEach((p, i) => {
          const below = Math.floor(p * (sorted.length - 1));
          const scale = Math.max(Math.abs(sorted[below]), Math.abs(sorted[Math.min(below + 1, sorted.length - 1)]));
          expect(Math.abs(found[i] - exact[i])).toBeLessThanOrEqual(scale / 1023 + 1e-300);
        });
      }),
    );
  });

  it("are the same added in parts", () => {
    fc.assert(
      fc.property(fc.array(anything), fc.array(anything), (a, b) => {
        const merged = counted(b);
        addHistogram(merged, counted(a));
        const both = counted([...a, ...b]);
        const pages = ({ whole, binned }: Histogram) =>
          [whole, binned].map((map) => [...map].sort(([x], [y]) => x - y));
        expect(pages(merged)).toEqual(pages(both));
        expect({ ...merged, whole: 0, binned: 0 }).toEqual({ ...both, whole: 0, binned: 0 });
      }),
    );
  });
});
