import { describe, expect, it } from "vitest";
import { breakEven } from "../../../src/analysis/break-even/break-even.ts";
import { normals } from "../information/draws.ts";

const noise = normals(16, 1, 0.4);
const mean = (values: Float64Array) => values.reduce((sum, e) => sum + e, 0) / values.length;

describe("break-even", () => {
  it("is the root of the mean difference, with the standard error of the difference over the slope", () => {
    const { ties } = breakEven({ difference: (x) => noise.map((e) => 2 * x - 3 + e), values: [0, 1, 5] });
    const mean = noise.reduce((sum, e) => sum + e, 0) / 16;
    const sd = Math.sqrt(noise.reduce((sum, e) => sum + (e - mean) * (e - mean), 0) / 15);
    expect(ties).toHaveLength(1);
    expect(Math.abs(ties[0].value - (3 - mean) / 2)).toBeLessThan(sd / 4 / 2 / 15);
    expect(ties[0].se).toBeCloseTo(sd / 4 / 2, 6);
  });

  it("has on a curve the slope at the root, and not of the whole range: x² − 4 has 4 there and 10 on average", () => {
    const sd = Math.sqrt(noise.reduce((sum, e, _, all) => sum + (e - mean(all)) ** 2, 0) / 15);
    for (const side of [1, -1]) {
      const difference = (x: number) => noise.map((e) => side * (x * x - 4) + (e - mean(noise)) / 100);
      const { ties } = breakEven({ difference, values: [0, 10] });
      expect(ties[0].value).toBeCloseTo(2, 2);
      expect((ties[0].se as number) / (sd / 400 / 4)).toBeCloseTo(1, 1);
    }
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

  const exactly = (f: (x: number) => number) => (x: number) => new Float64Array(16).fill(f(x));

  it("closes in on a bent curve in few looks, each within the bracket it has", () => {
    for (const [f, root] of [
      [(x: number) => x ** 3 - 2, Math.cbrt(2)],
      [(x: number) => 2 - x ** 3, Math.cbrt(2)],
      [(x: number) => Math.expm1(3 * (x - 1.7)), 1.7],
    ] as const) {
      const looked: number[] = [];
      const difference = (x: number) => {
        looked.push(x);
        return exactly(f)(x);
      };
      const { ties } = breakEven({ difference, values: [0, 2] });
      expect(ties).toHaveLength(1);
      expect(Math.abs(ties[0].value - root)).toBeLessThan(5e-4);
      expect(ties[0].se).toBeCloseTo(0, 12);
      expect(looked.length).toBeLessThanOrEqual(14);
      // Each look is between the nearest before it on either side of the root.
      looked.slice(2).forEach((x, i) => {
        const before = looked.slice(0, i + 2);
        expect(x).toBeGreaterThanOrEqual(Math.max(...before.filter((one) => one <= root)));
        expect(x).toBeLessThanOrEqual(Math.min(...before.filter((one) => one >= root)));
      });
    }
  });

  it("looks no oftener than it is told, and stops within the tolerance", () => {
    const looks = (options: { most?: number; tolerance?: number }) => {
      let count = 0;
      const difference = (x: number) => {
        count++;
        return exactly((at) => at ** 5 - 2)(x);
      };
      breakEven({ difference, values: [0, 2], ...options });
      return count;
    };
    expect(looks({ most: 3 })).toBe(5);
    expect(looks({ most: 0 })).toBe(2);
    expect(looks({ most: 100, tolerance: 0.5 })).toBeLessThan(looks({ most: 100, tolerance: 1e-3 }));
    expect(looks({ tolerance: 1 })).toBe(2);
  });

  it("passes over a value at which the difference is nothing, and finds it between the others", () => {
    const { ties, points } = breakEven({ difference: exactly((x) => x - 1), values: [0, 1, 2] });
    expect(ties).toEqual([{ value: 1, se: 0 }]);
    expect(points.map(({ mean }) => mean)).toEqual([-1, 0, 1]);
    expect(breakEven({ difference: exactly(() => 0), values: [0, 1, 2] }).ties).toEqual([]);
  });

  it("has no standard error where the noise at the root is wider than all around it", () => {
    const mean = noise.reduce((sum, e) => sum + e, 0) / 16;
    const steep = (x: number) => noise.map((e) => x - 1 + (Math.abs(x - 1) === 1 ? 0 : 100 * (e - mean)));
    const { ties } = breakEven({ difference: steep, values: [0, 2], most: 1 });
    expect(ties.map(({ se }) => se)).toEqual([null]);
  });

  it("tells ends from nothing by more than two standard errors", () => {
    const { mean, se } = breakEven({ difference: () => noise, values: [0] }).points[0];
    const at = (errors: number) => (x: number) => noise.map((e) => e - mean + Math.sign(x) * errors * se);
    expect(breakEven({ difference: at(2.01), values: [-1, 1] }).ties).toHaveLength(1);
    expect(breakEven({ difference: at(1.99), values: [-1, 1] }).ties).toEqual([]);
  });
});
