import { describe, expect, it } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import reference from "../fixtures/closed_forms.json" with { type: "json" };
import { camp, scenarioOf } from "../support/scenario.ts";
import { mean, standardErrorsFrom, variance, varianceError } from "../support/statistics.ts";

/** A "year" of these tests is 400 days, so that λH is a round number over whole days. */
const years = (count: number) => `${400 * count} days`;

function stay(threat: string, run: { worlds?: number; seed?: number; people?: number; horizon?: string } = {}) {
  const scenario = scenarioOf(camp({ people: run.people ?? 3_100_000, horizon: run.horizon ?? years(2), threat }));
  return simulate(compile(scenario), { seed: run.seed ?? 1, worlds: run.worlds ?? 65_536 }).options[0];
}

/** Four standard errors: 1 in 16,000 by chance, and seeds are fixed. */
const FOUR = 4;

describe("nobody moves: rate λ, mean m killed, spread gamma(k), H years, far below the cap", () => {
  const [λ, m, k, H] = [3, 8, 0.8, 2];
  const outcome = stay(
    `{ at: camp, attacks: ${λ} per 400 days, per_attack: { killed: ${m}, spread: gamma(${k}) }, concentration: 0 }`,
  );

  it("mean deaths is λHm, by the count and by the compensator", () => {
    expect(standardErrorsFrom(outcome.deaths, λ * H * m)).toBeLessThan(FOUR);
    expect(mean(outcome.deathsExpected)).toBeCloseTo(λ * H * m, 9);
  });

  it("variance of deaths is λH(m + m²(1 + 1/k))", () => {
    const exact = λ * H * (m + m * m * (1 + 1 / k));
    expect(Math.abs(variance(outcome.deaths) - exact) / varianceError(outcome.deaths)).toBeLessThan(FOUR);
  });

  it("no attack at all with probability e^(−λH)", () => {
    const none = outcome.attacks.map((count) => (count === 0 ? 1 : 0));
    expect(standardErrorsFrom(none, Math.exp(-λ * H))).toBeLessThan(FOUR);
  });

  it("a log-normal spread of log-sd s has variance λH(m + m²e^(s²))", () => {
    const s = 0.9;
    const heavy = stay(
      `{ at: camp, attacks: ${λ} per 400 days, per_attack: { killed: ${m}, spread: lognormal(${s}) }, concentration: 0 }`,
    );
    const exact = λ * H * (m + m * m * Math.exp(s * s));
    expect(standardErrorsFrom(heavy.deaths, λ * H * m)).toBeLessThan(FOUR);
    expect(Math.abs(variance(heavy.deaths) - exact) / varianceError(heavy.deaths)).toBeLessThan(FOUR);
  });
});

describe("the number of attacks", () => {
  it("is negative binomial where λ ~ gamma(3, 1/2) over 1.5 years (reference: gamma_poisson a=3 b=2 t=1.5)", () => {
    const exact = reference["gamma_poisson a=3 b=2 t=1.5 predictive NB(3, 2/3.5)"];
    const { attacks } = stay(
      "{ at: camp, attacks: gamma(3, 0.5) per 400 days, per_attack: { killed: 1, spread: none }, concentration: 0 }",
      { horizon: years(1.5) },
    );
    expect(standardErrorsFrom(attacks, exact.mean)).toBeLessThan(FOUR);
    expect(Math.abs(variance(attacks) - exact.var) / varianceError(attacks)).toBeLessThan(FOUR);
    exact.pmf0_8.forEach((probability, n) => {
      expect(
        standardErrorsFrom(
          attacks.map((count) => (count === n ? 1 : 0)),
          probability,
        ),
        `P(${n} attacks)`,
      ).toBeLessThan(FOUR);
    });
  });

  it("keeps its mean λH under clustering, and its variance rises by 1/(1−s)²", () => {
    const [λ, H, s] = [4, 20, 0.5];
    const { attacks, attacksExpected } = stay(
      `{ at: camp, attacks: ${λ} per 400 days, per_attack: { killed: 0, spread: none }, concentration: 0, clustering: { share: ${s}, memory: 7 days } }`,
      { horizon: years(H), worlds: 16_384 },
    );
    // Starting without a past loses the offspring of attacks before day 0: s/(1−s)² · λ(1−s) · memory, about 0.04 of 80.
    expect(mean(attacks)).toBeCloseTo(λ * H, 0);
    expect(mean(attacksExpected)).toBeCloseTo(mean(attacks), 0);
    expect(variance(attacks) / (λ * H)).toBeGreaterThan(0.95 / (1 - s) ** 2);
    expect(variance(attacks) / (λ * H)).toBeLessThan(1.05 / (1 - s) ** 2);
  });
});

describe("deaths where killed is 1, 2 or 3 per attack", () => {
  it("on average 1.7 an attack, λ = 2 (reference: compound_poisson_lam2_sev1:.5,2:.3,3:.2): the compensator is exact", () => {
    const exact = reference["compound_poisson_lam2_sev1:.5,2:.3,3:.2"];
    const { deathsExpected } = stay(
      "{ at: camp, attacks: 2 per 400 days, per_attack: { killed: 1.7, spread: none }, concentration: 0 }",
      { horizon: years(1), worlds: 1024 },
    );
    expect(mean(deathsExpected)).toBeCloseTo(exact.mean, 9);
  });
});

describe("steady deaths", () => {
  it("follow n(1 − e^(−hH)) for a hazard h per head", () => {
    const outcome = stay("{ at: camp, deaths: 30 per 1000 person-years }", { people: 500, worlds: 4096 });
    const exact = 500 * (1 - Math.exp((-0.03 * 800) / 365.25));
    expect(standardErrorsFrom(outcome.deaths, exact)).toBeLessThan(FOUR);
    expect(standardErrorsFrom(outcome.deathsExpected, exact)).toBeLessThan(FOUR);
  });
});
