import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptability } from "../../../src/analysis/frontier/acceptability.ts";

const costs = [
  [0, 0, 0, 0],
  [10, 10, 10, 10],
];
const effects = [
  [0, 0, 0, 0],
  [1, 2, 3, 6],
];

describe("acceptability", () => {
  it("counts the worlds in which an option has the most net benefit, and names the one with the most on average", () => {
    // At 4 a unit the second option's net benefits are −6, −2, 2 and 14: best in half, 2 on average, 4 if known before.
    expect(acceptability(costs, effects, 4)).toEqual({ probabilityBest: [0.5, 0.5], frontierOption: 1, evpi: 2 });
    expect(acceptability(costs, effects, 2)).toEqual({ probabilityBest: [0.75, 0.25], frontierOption: 0, evpi: 0.5 });
  });

  it("shares a tie", () => {
    expect(acceptability(costs, effects, 5).probabilityBest).toEqual([0.375, 0.625]);
  });

  it("sums to one at every value", () => {
    const worlds = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 6, maxLength: 6 });
    const options = fc.array(worlds, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(options, options, fc.integer({ min: 0, max: 9 }), (cost, effect, k) => {
        const { probabilityBest, evpi } = acceptability(cost, effect, k);
        expect(probabilityBest.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(evpi).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
