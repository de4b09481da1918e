import { describe, expect, it, vi } from "vitest";
import { deviation } from "../../src/analysis/deviation.ts";
import { lazily } from "../../src/analysis/lazily.ts";
import { once } from "../../src/analysis/once.ts";
import { ratioOfMeans } from "../../src/analysis/pseudo-values.ts";
import { estimate, replicateMeans } from "../../src/analysis/replicates.ts";
import { createRun } from "../../src/analysis/run.ts";
import { histogramOf } from "../../src/analysis/summarise.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { camp, scenarioOf } from "../support/scenario.ts";
import { normals } from "./information/draws.ts";

describe("an estimate from replicates", () => {
  it("takes the worlds of a replicate together: w belongs to w mod 16", () => {
    const column = Float64Array.from({ length: 48 }, (_, w) => 100 * (w & 15) + (w >> 4));
    expect(Array.from(replicateMeans(column))).toEqual(Array.from({ length: 16 }, (_, r) => 100 * r + 1));
  });

  it("is the mean, with the standard error of a mean of independent values", () => {
    expect(estimate([1, 2, 3, 4])).toEqual({ mean: 2.5, se: Math.sqrt(5 / 3 / 4) });
    expect(estimate([7, 7, 7]).se).toBe(0);
  });

  it("of a ratio is the ratio of the means, with the error of the delta method; none of nothing", () => {
    const [above, below] = [normals(16, 1).map((e) => 6 + e), normals(16, 2).map((e) => 3 + 0.1 * e)];
    const ratio = ratioOfMeans(above, below) as Float64Array;
    const [top, base] = [estimate(above).mean, estimate(below).mean];
    expect(estimate(ratio).mean).toBeCloseTo(top / base, 12);
    const residuals = above.map((value, r) => (value - top - (top / base) * (below[r] - base)) / base);
    expect(estimate(ratio).se).toBeCloseTo(estimate(residuals).se, 12);
    expect(ratioOfMeans(above, new Float64Array(16))).toBeNull();
    // Where the two go together the ratio is sure.
    expect(
      estimate(
        ratioOfMeans(
          below.map((value) => 2 * value),
          below,
        ) as Float64Array,
      ).se,
    ).toBeCloseTo(0, 12);
  });
});

describe("a standard deviation", () => {
  const programme = compile(scenarioOf(camp({ threat: "{ at: camp, deaths: 0 per 1000 person-years }" })));
  const run = createRun(programme, simulate(programme, { seed: 1, worlds: 4096 }), { compared: [0], baseline: 0 });
  const of = (column: Float64Array) => {
    const named = { name: `column ${column.join()}`, of: () => column };
    return deviation(run, named, histogramOf(run, named));
  };

  it("is that of all worlds, batches or not, also far from none", () => {
    const column = normals(4096, 3, 2).map((e) => 1000 + e);
    const mean = column.reduce((sum, value) => sum + value, 0) / 4096;
    const squares = column.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect(of(column)).toBeCloseTo(Math.sqrt(squares / 4095), 6);
  });

  it("is of the values that are reached: none of one value, nothing where all are alike", () => {
    const never = (known: number[]) =>
      Float64Array.from({ length: 4096 }, (_, w) => known[w - 2000] ?? Number.POSITIVE_INFINITY);
    expect(of(never([3, 5]))).toBeCloseTo(Math.SQRT2, 12);
    expect(of(never([3]))).toBeNull();
    expect(of(new Float64Array(4096).fill(0.1))).toBe(0);
  });
});

describe("a figure computed when it is read", () => {
  it("is computed once, also where it is nothing", () => {
    for (const value of [5, undefined, null]) {
      const compute = vi.fn(() => value);
      const figure = once(compute);
      expect(compute).not.toHaveBeenCalled();
      expect([figure(), figure()]).toEqual([value, value]);
      expect(compute).toHaveBeenCalledOnce();
    }
  });

  it("is a member as any other to who prints, spreads or lists the object", () => {
    const [a, b] = [vi.fn(() => 1), vi.fn(() => ({ c: 2 }))];
    const object = lazily<{ a: number; b: object }>({ a, b });
    expect(Object.keys(object)).toEqual(["a", "b"]);
    expect(object.a + object.a).toBe(2);
    expect(a).toHaveBeenCalledOnce();
    expect(b).not.toHaveBeenCalled();
    expect(JSON.stringify(object)).toBe('{"a":1,"b":{"c":2}}');
    expect({ ...object }).toEqual({ a: 1, b: { c: 2 } });
    expect(object.b).toBe(object.b);
    expect([a, b].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});
