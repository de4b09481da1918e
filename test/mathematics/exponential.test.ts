import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponential } from "../../src/mathematics/exponential.ts";

describe("the exponential from tables", () => {
  it("is that of Math.exp to 10^-15 and an error of the argument's last digit", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        const error = Math.abs(exponential(x) / Math.exp(x) - 1);
        expect(error).toBeLessThan(1.2e-15 + 3e-16 * Math.abs(x));
      }),
      { numRuns: 20_000, seed: 3 },
    );
  });

  it("is exact at 0 and right at the ends of what a number can hold", () => {
    expect(exponential(0)).toBe(1);
    expect(exponential(-800)).toBe(0);
    expect(exponential(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exponential(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exponential(Number.NaN)).toBeNaN();
  });

  it("never falls where the argument rises by more than an error's width", () => {
    let before = exponential(-5);
    for (let x = -5; x < 5; x += 1 / 4096) {
      const now = exponential(x);
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
  });
});
