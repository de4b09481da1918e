import { describe, expect, it } from "vitest";
import { harmAt, isStraight } from "../../src/optimise/harm-curve.ts";
import { gammaQuantile } from "../../src/mathematics/gamma-quantile.ts";
import { normalQuantile } from "../../src/mathematics/normal-quantile.ts";
import { camp } from "../support/scenario.ts";
import { problemOf } from "./support.ts";

const curveOf = (threat: string, people = 3100) => problemOf(camp({ people, threat })).sites[0].harm;
const at = (threat: string, n: number, people = 3100) =>
  harmAt(curveOf(threat, people), { period: 0, departed: false, n }).value * 365.25;

describe("expected deaths against the people present", () => {
  it("are rate × killed at start, and × s^(b − e) where a share s is left (model.md)", () => {
    for (const [b, e] of [
      [1, 0],
      [0, 0],
      [0.5, 0],
      [0.3, 0.8],
    ]) {
      const threat = `{ at: camp, attacks: 2 per year, per_attack: { killed: 8 }, concentration: ${b}, escalation: ${e}, escalation_limit: 1000 }`;
      expect(at(threat, 3100)).toBeCloseTo(16, 6);
      const curve = curveOf(threat);
      for (const n of curve.people.filter((point) => point > 100))
        expect(at(threat, n) / (16 * Math.exp((b - e) * Math.log(n / 3100)))).toBeCloseTo(1, 4);
    }
  });

  it("are a straight line where they follow numbers, and for a hazard per head", () => {
    expect(isStraight(curveOf("{ at: camp, deaths: 3 per 1000 person-years }"))).toBe(true);
    expect(at("{ at: camp, deaths: 3 per 1000 person-years }", 1000)).toBeCloseTo(3, 9);
    expect(isStraight(curveOf("{ at: camp, attacks: 2 per year, per_attack: { killed: 8 }, concentration: 1 }"))).toBe(
      true,
    );
    expect(
      isStraight(curveOf("{ at: camp, attacks: 2 per year, per_attack: { killed: 8 }, concentration: 0.5 }")),
    ).toBe(false);
  });

  it("are capped by the people present: one person dies in at most the attacks that kill anyone", () => {
    const threat = "{ at: camp, attacks: 2 per year, per_attack: { killed: 8 }, concentration: 0 }";
    expect(at(threat, 1, 100)).toBeCloseTo(2 * (1 - Math.exp(-8)), 6);
  });

  it("are capped where the killed are log-normal or gamma around their mean, as the mean over their quantiles is", () => {
    const points = Array.from({ length: 20_000 }, (_, i) => (i + 0.5) / 20_000);
    const [s, k] = [0.8, 0.7];
    const killed = {
      [`lognormal(${s})`]: (u: number) => 8 * Math.exp(s * normalQuantile(u) - (s * s) / 2),
      [`gamma(${k})`]: (u: number) => (8 * gammaQuantile(u, k)) / k,
    };
    for (const [spread, quantile] of Object.entries(killed)) {
      const threat = `{ at: camp, attacks: 2 per year, per_attack: { killed: 8, spread: ${spread} }, concentration: 0 }`;
      const { people } = curveOf(threat, 60);
      for (const n of people.filter((each) => each > 1)) {
        // A gamma spread is that of the mean of a Poisson count.
        const capped = (u: number) => {
          const mean = quantile(u);
          if (spread.startsWith("lognormal")) return Math.min(mean, n);
          let [chance, sum, below] = [Math.exp(-mean), 0, 0];
          for (let x = 0; x < n; x++, chance *= mean / x) {
            sum += x * chance;
            below += chance;
          }
          return sum + n * (1 - below);
        };
        const exact = (2 * points.reduce((sum, u) => sum + capped(u), 0)) / points.length;
        expect(at(threat, n, 60) / exact, `${spread} of ${n}`).toBeCloseTo(1, 3);
      }
    }
  });

  it("average what is not known: the mean over worlds, not the value at the mean", () => {
    const threat =
      '{ at: camp, attacks: 2 per year, per_attack: { killed: 8 }, concentration: "discrete(0: 0.5, 1: 0.5)" }';
    const { people } = curveOf(threat);
    const n = people[people.findIndex((point) => point > 300)];
    expect(at(threat, n)).toBeCloseTo(8 + (8 * n) / 3100, 1);
  });

  it("follow the days of a threat: half of a period's harm where it ends in its middle", () => {
    const problem = problemOf(camp({ threat: "{ at: camp, deaths: 3 per 1000 person-years, until: 10.5 days }" }));
    const { harm } = problem.sites[0];
    const value = (period: number) => harmAt(harm, { period, departed: false, n: 3100 }).value;
    expect([value(1) / value(0), value(2)]).toEqual([expect.closeTo(0.5, 9), 0]);
  });

  it("have at a kink the slope from the left, and miss nothing at their points", () => {
    const values = [Float64Array.of(0, 5, 6, 6)];
    const curve = {
      people: Float64Array.of(0, 10, 20, 40),
      before: values,
      after: values,
      error: [Float64Array.of(0.1, 0.2, 0.3)],
    };
    const told = (n: number) => Object.values(harmAt(curve, { period: 0, departed: false, n }));
    expect(told(0)).toEqual([0, 0.5, 0]);
    expect(told(10)).toEqual([5, 0.5, 0]);
    expect(told(20)).toEqual([6, 0.1, 0]);
    expect(told(15)).toEqual([5.5, 0.1, 0.2]);
    expect(told(30)).toEqual([6, 0, 0.3]);
    expect(told(40)).toEqual([6, 0, 0]);
  });

  it("are multiplied after the first departure", () => {
    const threat = "{ at: camp, attacks: 2 per year, per_attack: { killed: 8 }, concentration: 1, on_departure: 1.5 }";
    const curve = curveOf(threat);
    expect(isStraight(curve)).toBe(false);
    const value = (departed: boolean) => harmAt(curve, { period: 0, departed, n: 3100 }).value;
    expect(value(true) / value(false)).toBeCloseTo(1.5, 9);
  });
});
