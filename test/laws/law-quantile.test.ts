import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawQuantile } from "../../src/laws/law-quantile.ts";
import type { Law } from "../../src/scenario/law.ts";
import { laws } from "./laws.ts";

function at(law: Law, ...uniforms: number[]): number[] {
  return uniforms.map(lawQuantile(law));
}

function expectAt(law: Law, expected: Record<number, number>): void {
  for (const [u, value] of Object.entries(expected)) expect(lawQuantile(law)(Number(u)) / value).toBeCloseTo(1, 12);
}

describe("closed forms", () => {
  it("exact, uniform and normal", () => {
    expect(at({ kind: "exact", value: 7 }, 0.001, 0.999)).toEqual([7, 7]);
    expect(at({ kind: "uniform", low: -2, high: 6 }, 0.25, 0.75)).toEqual([0, 4]);
    expectAt({ kind: "normal", mean: 10, sd: 2 }, { 0.5: 10, 0.975: 10 + 2 * 1.9599639845400542 });
  });

  it("triangular(1, 4, 10) and pert(1, 4, 10) (SciPy 1.17.1)", () => {
    const range = { low: 1, mode: 4, high: 10 };
    const triangular = { 0.05: 2.1618950038622247, 0.5: 4.803847577293368, 0.95: 8.3568323274845 };
    expectAt({ kind: "triangular", ...range }, triangular);
    const pert = { 0.05: 1.9854915279849494, 0.5: 4.38231256303709, 0.95: 7.41958647891893 };
    expectAt({ kind: "pert", ...range }, pert);
  });

  it("Jeffreys' posterior of a rate after 4 events in 18 years", () => {
    const law: Law = { kind: "gamma", shape: 4.5, scale: 1 / 18 };
    expectAt(law, { 0.05: 0.09236424564074486, 0.5: 0.23174535256258208, 0.95: 0.46997160012834577 });
  });

  it("lognormal by median and geometric standard deviation", () => {
    expectAt({ kind: "lognormal", median: 8, gsd: 2 }, { 0.5: 8, 0.8413447460685429: 16, 0.15865525393145707: 4 });
  });

  it("Poisson by its exact probabilities", () => {
    const upToOne = 2 * Math.exp(-1);
    expect(at({ kind: "poisson", mean: 1 }, 0.36, 0.37, upToOne - 1e-9, upToOne + 1e-9)).toEqual([0, 1, 1, 2]);
  });

  it("discrete in order of value, whatever the order written", () => {
    const law: Law = { kind: "discrete", values: [30, 10, 20], probabilities: [0.5, 0.2, 0.3] };
    expect(at(law, 0.19, 0.21, 0.49, 0.51, 0.999999)).toEqual([10, 20, 20, 30, 30]);
  });
});

it("puts 5 % below and 5 % above a written interval", () => {
  const bound = fc.double({ min: 1e-6, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(bound, bound, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(high > low * 1.0001);
      expectAt({ kind: "interval", low, high }, { 0.05: low, 0.5: Math.sqrt(low * high), 0.95: high });
      expectAt({ kind: "share-interval", low, high }, { 0.05: low, 0.95: high });
    }),
  );
});

it("collapses to its value when a range has no width", () => {
  for (const kind of ["triangular", "pert"] as const) {
    expect(at({ kind, low: 3, mode: 3, high: 3 }, 0.01, 0.5, 0.99)).toEqual([3, 3, 3]);
  }
});

it("never decreases in u", () => {
  const grid = Array.from({ length: 2000 }, (_, i) => (i + 0.5) / 2000);
  for (const law of laws) {
    const falls = at(law, ...grid).filter((draw, i, draws) => i > 0 && !(draw >= draws[i - 1]));
    expect(falls, JSON.stringify(law)).toEqual([]);
  }
});
