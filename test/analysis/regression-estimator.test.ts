import { describe, expect, it } from "vitest";
import type { Column } from "../../src/analysis/block.ts";
import { correctedMeans } from "../../src/analysis/corrected-means.ts";
import { estimate, replicateMeans } from "../../src/analysis/replicates.ts";
import { createRun } from "../../src/analysis/run.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { camp, scenarioOf } from "../support/scenario.ts";
import { normals } from "./information/draws.ts";

const programme = compile(scenarioOf(camp({ threat: "{ at: camp, deaths: 0 per 1000 person-years }" })));
const WORLDS = 2048;
const draw = (seed: number, sd = 1) => normals(WORLDS, seed, sd);

/** Corrects columns by the controls given, over a run whose worlds do not matter. */
function corrected(controls: readonly Float64Array[], worlds = WORLDS): (y: Float64Array) => Float64Array {
  let columns = 0;
  const named = (column: Float64Array): Column => ({
    name: `column ${columns++}`,
    of: () => column.subarray(0, worlds),
  });
  const run = createRun(programme, simulate(programme, { seed: 1, worlds }), { compared: [0], baseline: 0 });
  const known = controls.map(named);
  const own = { ...run, controls: () => known };
  return (y) => correctedMeans(own, named(y), 0);
}

/** mean(y) − β mean(x), β the least-squares slope, of the worlds chosen. */
function byOne(y: Float64Array, x: Float64Array, chosen: (w: number) => boolean): number {
  const worlds = Array.from(y, (_, w) => w).filter(chosen);
  const mean = (of: (w: number) => number) => worlds.reduce((sum, w) => sum + of(w), 0) / worlds.length;
  const [mx, my] = [mean((w) => x[w]), mean((w) => y[w])];
  const slope = mean((w) => (x[w] - mx) * (y[w] - my)) / mean((w) => (x[w] - mx) ** 2);
  return my - slope * mx;
}

function expectEach(values: Float64Array, known: (r: number) => number): void {
  for (const [r, value] of values.entries()) expect(value).toBeCloseTo(known(r), 9);
}

describe("a mean corrected by controls of known mean 0", () => {
  const [x, z, noise] = [draw(1), draw(2, 300), draw(3)];
  const y = x.map((value, w) => 5 + 2 * value + noise[w]);

  it("is the regression estimator, its spread the jackknife's over the replicates", () => {
    const found = corrected([x])(y);
    const theta = byOne(y, x, () => true);
    const leftOut = Array.from({ length: 16 }, (_, r) => byOne(y, x, (w) => (w & 15) !== r));
    const centre = leftOut.reduce((sum, value) => sum + value, 0) / 16;
    expect(estimate(found).mean).toBeCloseTo(theta, 9);
    expectEach(found, (r) => theta - 15 * (leftOut[r] - centre));
  });

  it("is the constant itself of what the controls foretell wholly, on whatever scales they are", () => {
    const foretold = x.map((value, w) => 7 - 3 * value + 0.01 * z[w]);
    for (const value of corrected([x, z])(foretold)) expect(value).toBeCloseTo(7, 9);
    for (const value of corrected([x, z])(new Float64Array(WORLDS).fill(4))) expect(value).toBeCloseTo(4, 9);
  });

  it("has less error than the plain mean where a control foretells, and is linear in the column", () => {
    const correct = corrected([x, z]);
    expect(estimate(correct(y)).se).toBeLessThan(0.8 * estimate(replicateMeans(y)).se);
    const [one, other] = [correct(y), correct(noise)];
    const both = correct(y.map((value, w) => 2 * value - noise[w]));
    expectEach(both, (r) => 2 * one[r] - other[r]);
  });

  it("passes over controls that are nothing, or told by those before them", () => {
    const plain = corrected([x])(y);
    for (const more of [new Float64Array(WORLDS), x.map((value) => 3 * value)]) {
      expectEach(corrected([x, more])(y), (r) => plain[r]);
      expectEach(corrected([more, x])(y), (r) => plain[r]);
    }
  });

  it("passes over controls that are the same in all worlds, or in all but those of one replicate where that is left out", () => {
    const flat = new Float64Array(WORLDS).fill(-0.1234567);
    const plain = corrected([x])(y);
    for (const controls of [
      [x, flat],
      [flat, x],
    ])
      expectEach(corrected(controls)(y), (r) => plain[r]);
    expectEach(corrected([flat])(y), (r) => replicateMeans(y)[r]);
    // Deaths less expected of something that comes about once: what is expected is certain, and its mean stays that.
    const once = flat.with(5, 1 - 0.1234567);
    expectEach(corrected([once])(flat), () => flat[0]);
  });

  it("is the plain mean without controls and with none that varies; of many controls it takes one for every 64 worlds", () => {
    const means = (column: Float64Array, worlds = WORLDS) => replicateMeans(column.subarray(0, worlds));
    expect(corrected([])(y)).toEqual(means(y));
    expect(corrected([new Float64Array(WORLDS)])(y)).toEqual(means(y));
    expect(corrected([x, z], 48)(y)).toEqual(means(y, 48));
    expect(corrected([x, z], 112)(y)).toEqual(corrected([x], 112)(y));
    expect(corrected([x, z], 128)(y)).not.toEqual(corrected([x], 128)(y));
  });
});
