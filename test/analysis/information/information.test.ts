import { describe, expect, it } from "vitest";
import { evpi } from "../../../src/analysis/information/evpi.ts";
import { evppi } from "../../../src/analysis/information/evppi.ts";
import { evsi } from "../../../src/analysis/information/evsi.ts";
import { normalQuantile } from "../../../src/mathematics/normal-quantile.ts";
import closedForms from "../../fixtures/closed_forms.json" with { type: "json" };
import { normals, uniforms } from "./draws.ts";

const WORLDS = 32768;
const gauss = closedForms.gauss as Record<string, string>;
const nothing = new Float64Array(WORLDS);

/** Net benefit p1 + p2 against nothing, p1 ~ N(0, 1), p2 ~ N(0, 2). */
function twoGaussians(seed: number) {
  const p1 = normals(WORLDS, seed);
  const p2 = normals(WORLDS, seed + 1000, 2);
  return { p1, p2, benefits: [p1.map((value, w) => value + p2[w]), nothing] };
}

const within = (value: number, se: number, exact: number) => Math.abs(value - exact) / se;

describe("value of information", () => {
  it("of two Gaussians is the closed form, within two standard errors", () => {
    const { p1, p2, benefits } = twoGaussians(1);
    const perfect = evpi(benefits);
    const first = evppi(benefits, [p1]);
    const second = evppi(benefits, [p2]);
    const both = evppi(benefits, [p1, p2]);
    expect(within(perfect.evpi, perfect.se, Number(gauss.evpi_p1_0_1_p2_0_2))).toBeLessThan(2);
    expect(within(first.evppi, first.se, Number(gauss.evppi_p1))).toBeLessThan(2);
    expect(within(second.evppi, second.se, Number(gauss.evppi_p2))).toBeLessThan(2);
    expect(within(both.evppi, both.se, Number(gauss.evpi_p1_0_1_p2_0_2))).toBeLessThan(2);
  });

  it("covers the closed form: over 60 seeds the error is 1 standard error on average, without bias", () => {
    // Net benefit 0.3 + p1 + p2: E[max(0, 0.3 + p1)] − 0.3 = 0.3 Φ(0.3) + φ(0.3) − 0.3.
    const exact = 0.3 * 0.6179114221889526 + 0.3813878154605241 - 0.3;
    const errors = Array.from({ length: 60 }, (_, seed) => {
      const [p1, p2] = [normals(8192, seed), normals(8192, seed + 1000, 2)];
      const { evppi: value, se } = evppi([p1.map((p, w) => 0.3 + p + p2[w]), nothing.subarray(0, 8192)], [p1]);
      return (value - exact) / se;
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const size = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
    expect(Math.abs(mean)).toBeLessThan(2.5 / Math.sqrt(60));
    expect(size).toBeGreaterThan(0.8);
    expect(size).toBeLessThan(1.25);
  });

  it("of one of two inputs that depend on each other is the closed form", () => {
    // p1 ~ N(1, 1) and p2 | p1 ~ N(p1, 2), net benefit p1 + p2: E[NB | p1] = 2 p1, so EVPPI = 2 E[max(0, −p1)] = 0.16663.
    const p1 = normals(WORLDS, 3).map((value) => 1 + value);
    const p2 = normals(WORLDS, 4, 2).map((value, w) => p1[w] + value);
    const benefits = [p1.map((value, w) => value + p2[w]), nothing];
    const first = evppi(benefits, [p1]);
    const exact = Number(gauss["corr: p1~N(1,1), p2|p1~N(p1,2): evppi_p1"]);
    expect(within(first.evppi, first.se, exact)).toBeLessThan(2);
  });

  it("is the same on any increasing scale of an input", () => {
    const { p1, benefits } = twoGaussians(5);
    expect(evppi(benefits, [p1.map(Math.exp)]).evppi).toBeCloseTo(evppi(benefits, [p1]).evppi, 12);
  });

  it("is none for inputs without influence: none of 30 exceeds the floor, and the floor is low", () => {
    const { benefits } = twoGaussians(6);
    for (let seed = 0; seed < 30; seed++) {
      const { evppi: value, floor } = evppi(benefits, [uniforms(WORLDS, 500 + seed)]);
      expect(value).toBeLessThanOrEqual(floor);
      expect(floor).toBeLessThan(0.08);
    }
  });

  it("of a group is found where no input alone tells anything: the sign of a product", () => {
    const [a, b] = [normals(WORLDS, 7), normals(WORLDS, 8)];
    const benefits = [a.map((value, w) => value * b[w]), nothing];
    const [alone, together] = [evppi(benefits, [a]), evppi(benefits, [a, b])];
    // E[max(0, ab)] = E|a| E|b| / 2 = 1/π.
    expect(alone.evppi).toBeLessThanOrEqual(alone.floor);
    expect(within(together.evppi, together.se, 1 / Math.PI)).toBeLessThan(2);
  });

  it("of a sample mean is the closed form: four observations of sd 2 of a N(0, 1)", () => {
    const theta = normals(WORLDS, 11);
    const mean = theta.map((value, w) => value + noise[w]);
    const { evppi: value, se } = evppi([theta, nothing], [mean]);
    expect(within(value, se, Number(gauss["evsi theta~N(0,1), n=4 obs sd=2 (prepost sd sqrt(1/2))"]))).toBeLessThan(2);
  });

  it("of watching a Poisson process is the conjugate closed form", () => {
    // λ ~ Exp(mean 1.5); acting gains λ − 1.2. After n events in time T, E[λ | n] = (1 + n) / (1/1.5 + T), and
    // n is geometric: P(n) = p (1 − p)^n with p = b / (b + T), b = 1/1.5.
    const rates = uniforms(WORLDS, 20).map((u) => -1.5 * Math.log(u));
    const benefits = [rates.map((rate) => rate - 1.2), nothing];
    const [b, time] = [1 / 1.5, 2];
    let exact = -0.3;
    for (let n = 0, p = b / (b + time); n < 400; n++, p *= time / (b + time))
      exact += p * Math.max(0, (1 + n) / (b + time) - 1.2);
    const { evppi: value, se } = evsi(benefits, { rates, time });
    expect(within(value, se, exact)).toBeLessThan(2);
    expect(value).toBeLessThan(evpi(benefits).evpi);
  });

  it("of watching for no time is nothing, and grows with the time", () => {
    const rates = uniforms(4096, 21).map((u) => -Math.log(u));
    const benefits = [rates.map((rate) => rate - 1.1), new Float64Array(4096)];
    const [none, short, long] = [0, 0.5, 5].map((time) => evsi(benefits, { rates, time }).evppi);
    expect(none).toBe(0);
    expect(short).toBeGreaterThan(none);
    expect(long).toBeGreaterThan(short);
  });
});

const noise = uniforms(WORLDS, 13).map((u) => normalQuantile(u));
