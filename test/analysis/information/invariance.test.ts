import { describe, expect, it } from "vitest";
import { evpi } from "../../../src/analysis/information/evpi.ts";
import { evppi } from "../../../src/analysis/information/evppi.ts";
import { evsi } from "../../../src/analysis/information/evsi.ts";
import { normals, uniforms } from "./draws.ts";

const WORLDS = 4096;
const rates = uniforms(WORLDS, 31).map((u) => -Math.log(u));
const noise = normals(WORLDS, 32, 3);
/** Three options that are best in some worlds each: at low, middling and high rates. */
const benefits = [
  rates.map((rate, w) => 0.1 * noise[w] - 1.5 * rate),
  rates.map((rate) => -0.35 - 0.8 * rate),
  rates.map((rate) => -1.3 - 0.02 * rate),
];

const worths: [string, (netBenefits: Float64Array[]) => { worth: number; se: number }][] = [
  ["of everything", (all) => ({ worth: evpi(all).evpi, se: evpi(all).se })],
  ["of an input", (all) => ({ worth: evppi(all, [rates]).evppi, se: evppi(all, [rates]).se })],
  ["of a sample", (all) => ({ worth: evsi(all, { rates, time: 2 }).evppi, se: evsi(all, { rates, time: 2 }).se })],
];

describe.each(worths)("the value of information %s", (_, worthOf) => {
  const plain = worthOf(benefits);

  it("is there to be found in this case", () => {
    expect(plain.worth).toBeGreaterThan(10 * plain.se);
  });

  it("does not change where every option gains the same in each world", () => {
    const shared = normals(WORLDS, 33, 5);
    const shifted = worthOf(benefits.map((column) => column.map((value, w) => value + shared[w])));
    expect(shifted.worth).toBeCloseTo(plain.worth, 9);
    expect(shifted.se).toBeCloseTo(plain.se, 9);
  });

  it("grows with the unit of benefit", () => {
    const scaled = worthOf(benefits.map((column) => column.map((value) => 8 * value)));
    expect(scaled.worth).toBeCloseTo(8 * plain.worth, 9);
    expect(scaled.se).toBeCloseTo(8 * plain.se, 9);
  });

  it("does not depend on the order of the options", () => {
    const turned = worthOf([benefits[2], benefits[0], benefits[1]]);
    expect(turned.worth).toBeCloseTo(plain.worth, 9);
  });

  it("is nothing where one option is best in every world", () => {
    expect(worthOf([benefits[0], benefits[0].map((value) => value - 0.5)]).worth).toBe(0);
  });
});

it("everything is worth at least an input, and an input more than a sample of it", () => {
  const [all, one, sample] = worths.map(([, worthOf]) => worthOf(benefits).worth);
  expect(all).toBeGreaterThanOrEqual(one);
  expect(one).toBeGreaterThan(sample);
});

it("knowing nothing, or with one option to choose, is worth nothing", () => {
  expect(evppi(benefits, [])).toEqual({ evppi: 0, se: 0, floor: 0 });
  expect(evppi([benefits[0]], [rates])).toEqual({ evppi: 0, se: 0, floor: 0 });
  expect(evpi([benefits[0]])).toEqual({ evpi: 0, se: 0 });
});
