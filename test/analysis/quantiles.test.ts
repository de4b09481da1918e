import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantiles } from "../../src/analysis/quantiles.ts";
import reference from "../fixtures/closed_forms.json" with { type: "json" };

describe("quantiles", () => {
  it("are type 7 of Hyndman and Fan (reference: quantile type7)", () => {
    const exact = Object.entries(reference["quantile type7 [3,6,7,8,8,10,13,15,16,20]"]);
    const column = Float64Array.from([20, 3, 6, 8, 7, 10, 8, 13, 16, 15]);
    for (const [p, value] of exact) expect(quantiles(column, [Number(p)])[0]).toBeCloseTo(value, 12);
  });

  it("are the same counted and sorted, and leave the column as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 5000 }), { minLength: 1, maxLength: 200 }), (values) => {
        const column = Float64Array.from(values);
        const shifted = column.map((value) => value + 0.5);
        const counted = quantiles(column, [0, 0.05, 0.5, 0.95, 1]);
        expect(quantiles(shifted, [0, 0.05, 0.5, 0.95, 1]).map((value) => value - 0.5)).toEqual(
          counted.map((value) => expect.closeTo(value, 9)),
        );
        expect([...column]).toEqual(values);
      }),
    );
  });

  it("are Infinity where never is reached", () => {
    const column = Float64Array.from([1, 2, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(quantiles(column, [0, 0.25, 0.5, 1])).toEqual([1, 1.75, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });
});
