import { describe, expect, it } from "vitest";
import { ratePosterior } from "../../src/evidence/rate-posterior.ts";
import { lawQuantile } from "../../src/laws/law-quantile.ts";
import reference from "../fixtures/closed_forms.json" with { type: "json" };

const log = (events: number, days: number) => ({
  id: "log",
  fromDay: -days,
  untilDay: 0,
  events: Array.from({ length: events }, () => ({
    day: -1,
    date: "2013-03-15",
    killed: 0,
    injured: 0,
    present: 10,
    source: [],
  })),
  file: null,
  population: null,
  reading: null,
  prior: { rate: null, killed: null, spread: null },
  provenance: { source: [], note: null, asOf: null, confidence: null },
});

describe("the rate learned from k events in T", () => {
  it("is Jeffreys' posterior: gamma(k + 1/2, T) (reference: k=4 T=18)", () => {
    const exact = reference["Jeffreys posterior rate k=4 T=18"];
    const { shape, exposureDays } = ratePosterior(log(4, 18));
    const quantile = lawQuantile({ kind: "gamma", shape, scale: 1 / exposureDays });
    expect(shape / exposureDays).toBe(exact.mean);
    expect(quantile(0.05)).toBeCloseTo(exact.q05, 12);
    expect(quantile(0.5)).toBeCloseTo(exact.q50, 12);
    expect(quantile(0.95)).toBeCloseTo(exact.q95, 12);
  });

  it("adds to the analyst's prior", () => {
    const prior = { ...log(2, 300), prior: { rate: { shape: 3, exposureDays: 700 }, killed: null, spread: null } };
    expect(ratePosterior(prior)).toMatchObject({ shape: 5, exposureDays: 1000, events: 2 });
  });
});
