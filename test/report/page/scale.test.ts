import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearScale } from "../../../src/report/page/scale.ts";

describe("a linear scale", () => {
  it("covers its values with few round ticks at even distances, from end to end", () => {
    const high = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(high, fc.integer({ min: 3, max: 8 }), (most, count) => {
        const { at, ticks } = linearScale([0, most], [40, 300], count);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(2.5 * count + 2);
        expect(at(ticks[0])).toBeCloseTo(40, 6);
        expect(at(ticks.at(-1) as number)).toBeCloseTo(300, 6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        const step = ticks[1] - ticks[0];
        for (let i = 1; i < ticks.length; i++) expect((ticks[i] - ticks[i - 1]) / step).toBeCloseTo(1, 6);
        expect([1, 2, 5]).toContain(Math.round(Number(step.toExponential(6).split("e")[0]) * 1e6) / 1e6);
      }),
    );
  });

  it("puts zero on a tick where values lie on both sides", () => {
    const { at, ticks } = linearScale([-30, 12], [0, 100], 5);
    expect(ticks).toEqual([-30, -20, -10, 0, 10, 20]);
    expect(at(0)).toBe(60);
  });
});
