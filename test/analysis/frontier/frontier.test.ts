import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frontier } from "../../../src/analysis/frontier/frontier.ts";

const strategies = (costs: readonly number[], effects: readonly number[]) =>
  costs.map((cost, i) => ({ id: `s${i}`, cost, effect: effects[i] }));

describe("frontier", () => {
  it("is the published one of the standard example: 25,000 extended-dominated, 12,000 dominated", () => {
    const standings = frontier(strategies([55000, 35000, 25000, 10000, 12000, 5000], [5, 4, 3, 2, 1.5, 1]));
    expect(standings.map(({ status }) => status)).toEqual([
      "frontier",
      "frontier",
      "extended",
      "frontier",
      "dominated",
      "frontier",
    ]);
    expect(standings.map(({ icer }) => icer)).toEqual([20000, 12500, null, 5000, null, null]);
  });

  it("is the published one of screening for HIV (months of life, ICERs a year)", () => {
    const standings = frontier(
      strategies([26000, 27000, 28020, 28440, 29440], [277.25, 277.57, 277.78, 277.83, 277.76]),
    );
    expect(standings.map(({ status }) => status)).toEqual([
      "frontier",
      "frontier",
      "frontier",
      "frontier",
      "dominated",
    ]);
    const yearly = standings.map(({ icer }) => (icer === null ? null : icer * 12));
    expect(yearly[1]).toBeCloseTo(37500, 3);
    expect(yearly[2]).toBeCloseTo(58285.714, 3);
    expect(yearly[3]).toBeCloseTo(100800, 3);
  });

  it("lets alternatives that are alike stand alike", () => {
    expect(frontier(strategies([1, 3, 3], [1, 2, 2])).map(({ icer }) => icer)).toEqual([null, 2, 2]);
  });

  it("keeps what a mix of two others only equals, as calculators of ICERs do, which drop a ratio above the next", () => {
    expect(frontier(strategies([3, 9, 18], [0, 6, 15]))).toEqual([
      { id: expect.any(String), status: "frontier", icer: null },
      { id: expect.any(String), status: "frontier", icer: 1 },
      { id: expect.any(String), status: "frontier", icer: 1 },
    ]);
  });

  it("dominates what costs as much and does less, and what does as much and costs more", () => {
    const statuses = (costs: number[], effects: number[]) =>
      frontier(strategies(costs, effects)).map(({ status }) => status);
    expect(statuses([5, 5, 9], [1, 2, 3])).toEqual(["dominated", "frontier", "frontier"]);
    expect(statuses([5, 9, 9], [1, 2, 3])).toEqual(["frontier", "dominated", "frontier"]);
    expect(statuses([5, 9, 12], [1, 3, 3])).toEqual(["frontier", "frontier", "dominated"]);
  });

  const point = fc.record({ cost: fc.integer({ min: 0, max: 50 }), effect: fc.integer({ min: 0, max: 50 }) });

  it("holds for every value of an effect an alternative of most net benefit, and its ratios rise", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), fc.integer({ min: 0, max: 60 }), (points, k) => {
        const all = points.map((one, i) => ({ id: String(i), ...one }));
        const standings = frontier(all);
        const on = all.filter((_, i) => standings[i].status === "frontier");
        const benefit = ({ cost, effect }: { cost: number; effect: number }) => k * effect - cost;
        expect(Math.max(...on.map(benefit))).toBe(Math.max(...all.map(benefit)));
        const byEffect = on.toSorted((a, b) => a.effect - b.effect);
        const ratios = byEffect.map(({ id }) => standings[Number(id)].icer).filter((icer) => icer !== null);
        expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
      }),
    );
  });
});
