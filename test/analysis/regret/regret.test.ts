import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regret } from "../../../src/analysis/regret/regret.ts";

describe("regret", () => {
  it("is the published one of stocks, bonds and money: 7, 5 and 11; mixed 4.2778 at 61.1 % and 38.9 %", () => {
    const { maximum, minimax, mixed } = regret([
      [-4, 4, 12],
      [-2, 3, 8],
      [3, 2, 1],
    ]);
    expect(maximum).toEqual([7, 5, 11]);
    expect(minimax).toBe(1);
    expect(mixed.value).toBeCloseTo(77 / 18, 12);
    expect(mixed.weights.map((weight) => Number(weight.toFixed(12)))).toEqual([
      Number((11 / 18).toFixed(12)),
      0,
      Number((7 / 18).toFixed(12)),
    ]);
  });

  it("is that of the documented example of scikit-mcda: 400 and 4950", () => {
    expect(
      regret([
        [5000, 2000, 100],
        [50, 50, 500],
      ]).maximum,
    ).toEqual([400, 4950]);
  });

  it("is that of RAPID's test, for gains and for losses", () => {
    const f = [
      [0.99, 1, 0.5],
      [0.69, 0.6, 0.6],
    ];
    const rounded = (rows: number[][]) => regret(rows).maximum.map((value) => Number(value.toFixed(9)));
    expect(rounded(f)).toEqual([0.1, 0.4]);
    expect(rounded(f.map((row) => row.map((value) => -value)))).toEqual([0.4, 0.1]);
  });

  const column = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 12, maxLength: 12 });
  const payoffs = fc.array(column, { minLength: 1, maxLength: 5 });

  it("of the mix is no more than that of any option, its shares sum to 1, and no other mix tried does better", () => {
    fc.assert(
      fc.property(payoffs, fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }), (options, tried) => {
        const { regrets, maximum, mixed } = regret(options);
        const worst = (weights: readonly number[]) =>
          Math.max(...regrets[0].map((_, s) => regrets.reduce((sum, own, d) => sum + weights[d] * own[s], 0)));
        expect(mixed.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...mixed.weights)).toBeGreaterThanOrEqual(0);
        expect(worst(mixed.weights)).toBeCloseTo(mixed.value, 8);
        expect(mixed.value).toBeLessThanOrEqual(Math.min(...maximum) + 1e-9);
        const total = tried.slice(0, options.length).reduce((sum, share) => sum + share, 0);
        if (total > 0) expect(worst(tried.map((share) => share / total))).toBeGreaterThanOrEqual(mixed.value - 1e-9);
      }),
    );
  });
});
