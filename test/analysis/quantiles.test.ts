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

  it("are those of the sorted column, and leave the column as it was", () => {
    const value = fc.oneof(
      fc.integer({ min: -5, max: 5 }),
      fc.double({ noNaN: true, min: -1e6 }),
      fc.constant(Number.POSITIVE_INFINITY),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 200 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (values, asked) => {
          const column = Float64Array.from(values);
          const sorted = Float64Array.from(values).sort();
          const expected = asked.map((p) => {
            const position = p * (sorted.length - 1);
            const [low, high] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
            return low === high ? low : low + (position - Math.floor(position)) * (high - low);
          });
          expect(quantiles(column, asked)).toEqual(expected);
          expect([...column]).toEqual(values);
        },
      ),
    );
  });

  it("are Infinity where never is reached", () => {
    const column = Float64Array.from([1, 2, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(quantiles(column, [0, 0.25, 0.5, 1])).toEqual([1, 1.75, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });
});
