import { describe, expect, it } from "vitest";
import { breakEven } from "../../../src/analysis/break-even/break-even.ts";
import { normals } from "../information/draws.ts";

const noise = normals(16, 1, 0.4);

describe("break-even", () => {
  it("is the root of the mean difference, with the standard error of the difference over the slope", () => {
    const { ties } = breakEven({ difference: (x) => noise.map((e) => 2 * x - 3 + e), values: [0, 1, 5] });
    const mean = noise.reduce((sum, e) => sum + e, 0) / 16;
    const sd = Math.sqrt(noise.reduce((sum, e) => sum + (e - mean) * (e - mean), 0) / 15);
    expect(ties).toHaveLength(1);
    expect(Math.abs(ties[0].value - (3 - mean) / 2)).toBeLessThan(sd / 4 / 2 / 15);
    expect(ties[0].se).toBeCloseTo(sd / 4 / 2, 6);
  });

  it("is nowhere where the difference keeps its sign, and each of several where it changes it often", () => {
    expect(breakEven({ difference: (x) => noise.map((e) => 5 + x + e), values: [0, 1, 2] }).ties).toEqual([]);
    const curve = (x: number) => noise.map((e) => (x - 1) * (x - 3) + e / 1000);
    const { ties } = breakEven({ difference: curve, values: [0, 2, 4] });
    expect(ties.map(({ value }) => Number(value.toFixed(2)))).toEqual([1, 3]);
  });

  it("takes a change of sign within noise for none", () => {
    const { ties, points } = breakEven({ difference: (x) => noise.map((e) => x / 1000 + e), values: [-1, 1] });
    expect(ties).toEqual([]);
    expect(points.map(({ value }) => value)).toEqual([-1, 1]);
  });
});
