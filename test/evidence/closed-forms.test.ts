import { describe, expect, it } from "vitest";
import { eventProbability, gammaPoisson } from "../../src/evidence/gamma-poisson.ts";
import { garwood } from "../../src/evidence/garwood.ts";
import reference from "../fixtures/closed_forms.json" with { type: "json" };

describe("the gamma-Poisson posterior", () => {
  it("is Jeffreys' after 4 events in 18 (reference: Jeffreys posterior rate k=4 T=18)", () => {
    const exact = reference["Jeffreys posterior rate k=4 T=18"];
    const { mean, p5, p50, p95 } = gammaPoisson({ events: 4, exposure: 18 });
    expect(mean).toBe(exact.mean);
    expect(p5).toBeCloseTo(exact.q05, 12);
    expect(p50).toBeCloseTo(exact.q50, 12);
    expect(p95).toBeCloseTo(exact.q95, 12);
  });

  it("adds events and exposure to the prior's", () => {
    const law = gammaPoisson({ events: 3, exposure: 2.5, prior: { shape: 1.5, exposure: 0.5 } });
    expect(law).toMatchObject({ shape: 4.5, exposure: 3, mean: 1.5 });
    expect(law.sd).toBeCloseTo(Math.sqrt(4.5) / 3, 14);
  });

  it("foretells a negative binomial (reference: a=3 b=2 t=1.5)", () => {
    const exact = reference["gamma_poisson a=3 b=2 t=1.5 predictive NB(3, 2/3.5)"];
    const law = { shape: 3, exposure: 2 };
    exact.pmf0_8.forEach((p, n) => {
      expect(eventProbability(law, 1.5, n), `of ${n} events`).toBeCloseTo(p, 13);
    });
    const numbers = Array.from({ length: 200 }, (_, n) => n);
    const mean = numbers.reduce((sum, n) => sum + n * eventProbability(law, 1.5, n), 0);
    const square = numbers.reduce((sum, n) => sum + n * n * eventProbability(law, 1.5, n), 0);
    expect(mean).toBeCloseTo(exact.mean, 10);
    expect(square - mean * mean).toBeCloseTo(exact.var, 10);
  });
});

describe("Garwood's interval", () => {
  it.each(Object.entries(reference["Garwood 95% CI"]))("of %s events at 95% is %j", (count, [low, high]) => {
    const interval = garwood(Number(count), 0.95);
    expect(interval.low).toBeCloseTo(low as number, 9);
    expect(interval.high).toBeCloseTo(high as number, 9);
  });

  it("of no event at 90% ends where 95% lie below (reference: zero-event one-sided)", () => {
    expect(garwood(0, 0.9)).toEqual({ low: 0, high: expect.closeTo(reference["zero-event one-sided 95% upper"], 12) });
  });
});
