import { describe, expect, it } from "vitest";
import { chooseBox, holdings, limited } from "../../../src/analysis/discovery/choose-box.ts";
import { prim } from "../../../src/analysis/discovery/prim.ts";
import { resample } from "../../../src/analysis/discovery/resample.ts";
import { uniforms } from "../information/draws.ts";

const WORLDS = 4096;
const inputs = [1, 2, 3, 4, 5].map((seed) => uniforms(WORLDS, seed));
const corner = inputs[0].map((a, w) => Number(a < 0.4 && inputs[1][w] > 0.5));
const coins = uniforms(WORLDS, 77).map((u) => Number(u < 0.3));
const chosen = (y: Float64Array) => chooseBox(prim(inputs, y).trajectory, inputs, y);

describe("the box chosen", () => {
  it("is the corner, limited by nothing else, and says what it holds", () => {
    const box = chosen(corner);
    expect(box?.box.map(limited)).toEqual([true, true, false, false, false]);
    expect(box?.box[0].high).toBeCloseTo(0.4, 1);
    expect(box?.box[1].low).toBeCloseTo(0.5, 1);
    expect(box).toMatchObject(holdings(box?.box ?? [], inputs, corner));
    expect(box?.density).toBeGreaterThan(0.9);
    expect(box?.coverage).toBeGreaterThan(0.9);
  });

  it("is none where nothing is denser than all worlds", () => {
    expect(chosen(new Float64Array(WORLDS).fill(1))).toBeNull();
  });
});

describe("what a box holds", () => {
  const columns = [
    [1, 2, 3, 4],
    [9, 8, 7, 6],
  ];
  const free = { low: null, high: null };

  it("is the worlds within all limits, which belong to it", () => {
    const half = holdings(
      [
        { low: 2, high: null },
        { low: 7, high: 9 },
      ],
      columns,
      [1, 1, 0, 1],
    );
    expect(half).toEqual({ coverage: 1 / 3, density: 1 / 2, mass: 1 / 2 });
    expect(holdings([free, free], columns, [1, 0, 0, 1])).toEqual({ coverage: 1, density: 1 / 2, mass: 1 });
  });

  it("is nothing of nothing", () => {
    expect(holdings([{ low: 5, high: null }, free], columns, [1, 1, 1, 1])).toEqual({
      coverage: 0,
      density: 0,
      mass: 0,
    });
    expect(holdings([free, free], columns, [0, 0, 0, 0])).toEqual({ coverage: 0, density: 0, mass: 1 });
  });
});

describe("of a trajectory", () => {
  const column = Array.from({ length: 100 }, (_, w) => w);
  const other = column.map((w) => (w * 37) % 100);
  const y = column.map((w) => Number(w >= 60));
  const boxOf = (low: number | null, high: number | null) => {
    const box = [
      { low, high: null },
      { low: null, high },
    ];
    return { box, ...holdings(box, [column, other], y) };
  };
  const whole = boxOf(null, null);

  it("the box is chosen whose mean of coverage and density, the harmonic one, is greatest", () => {
    const steps = [whole, boxOf(30, null), boxOf(58, null), boxOf(90, null)];
    expect(chooseBox(steps, [column, other], y)).toEqual(steps[2]);
  });

  it("a limit is taken off that does not pay, and one that does is kept", () => {
    expect(chooseBox([whole, boxOf(60, 95)], [column, other], y)).toEqual(boxOf(60, null));
    expect(chooseBox([whole, boxOf(null, 70)], [column, other], y)).toBeNull();
  });

  it("there is none where nothing was peeled", () => {
    expect(chooseBox([whole], [column, other], y)).toBeNull();
  });
});

describe("resampling", () => {
  it("finds the corner again in every half, as dense in the half not seen", () => {
    const found = resample(chosen(corner)?.box ?? [], inputs, corner);
    expect(found.stability.slice(0, 2)).toEqual([1, 1]);
    expect(found.density).toBeGreaterThan(0.9);
    expect(found.coverage).toBeGreaterThan(0.85);
  });

  it("shows a box of coins up: no denser in the half not seen than all worlds", () => {
    const box = prim(inputs, coins).trajectory.at(-1);
    const all = coins.reduce((sum, coin) => sum + coin, 0) / WORLDS;
    expect(box?.density).toBeGreaterThan(all + 0.02);
    const found = resample(box?.box ?? [], inputs, coins);
    expect(found.density).toBeLessThan(all + 0.01);
    expect(Math.max(...found.stability)).toBeLessThan(1);
  });
});
