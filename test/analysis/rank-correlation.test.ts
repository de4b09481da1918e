import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankCorrelation, ranksOf } from "../../src/analysis/rank-correlation.ts";

const ranks = (values: number[]) => ranksOf(Float64Array.from(values));

describe("Spearman's rank correlation", () => {
  it("shares the mean rank among ties", () => {
    expect([...ranks([30, 10, 10, 20, 10])]).toEqual([4, 1, 1, 3, 1]);
  });

  /** Ten pairs of IQ and hours of television; -29/165 without ties. https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient */
  it("agrees with a published example", () => {
    const iq = ranks([106, 100, 86, 101, 99, 103, 97, 113, 112, 110]);
    const hours = ranks([7, 27, 2, 50, 28, 29, 20, 12, 6, 17]);
    expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
  });

  it("is 1 with any rising function, -1 with any falling one, 0 with a constant", () => {
    const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(values, (x) => {
        expect(rankCorrelation(ranks(x), ranks(x.map((value) => value ** 3 + 5)))).toBeCloseTo(1, 12);
        expect(rankCorrelation(ranks(x), ranks(x.map((value) => -value)))).toBeCloseTo(-1, 12);
        expect(rankCorrelation(ranks(x), ranks(x.map(() => 7)))).toBe(0);
      }),
    );
  });
});
