import { describe, expect, it } from "vitest";
import { compile } from "../../src/model/compile.ts";
import { harmAt } from "../../src/optimise/harm-curve.ts";
import { readProblem } from "../../src/optimise/read-problem.ts";
import { measured, measureOf } from "../../src/optimise/robust-measure.ts";
import { deathsPerDay } from "../../src/optimise/threat-sample.ts";
import { worldHarms } from "../../src/optimise/world-harm.ts";
import { scenarioOf } from "../support/scenario.ts";
import { scheduleOf } from "./schedule-of.ts";
import { camps, NO_LIMITS } from "./support.ts";

function read(threat: string, people: string, rest = "") {
  const text = camps({ hazards: [36.525], people: [people], rest }).replace(
    /illness-1: .*/,
    `t: { at: camp-1, ${threat} }`,
  );
  const scenario = scenarioOf(text);
  const offers = [...scenario.offers.keys()];
  return readProblem(scenario, compile(scenario), {
    under: "stay",
    seed: 2,
    worlds: 8,
    step: 7,
    offers,
    limits: NO_LIMITS,
  });
}

/** E[min(K, n)] of a Poisson number K. */
function cappedPoisson(mean: number, n: number): number {
  let [chance, sum, tail] = [Math.exp(-mean), 0, 1];
  for (let k = 0; k < n; k++) {
    sum += k * chance;
    tail -= chance;
    chance *= mean / (k + 1);
  }
  return sum + n * tail;
}

describe("expected deaths per day in one world", () => {
  it("are those of a capped Poisson number, between whole people along a straight line", () => {
    const { threats } = read("attacks: 1 per day, per_attack: { killed: 4 }, concentration: 0", "20");
    for (const n of [1, 3, 6, 20]) expect(deathsPerDay(threats[0], 3, n)).toBeCloseTo(cappedPoisson(4, n), 9);
    expect(deathsPerDay(threats[0], 3, 3.25)).toBeCloseTo(0.75 * cappedPoisson(4, 3) + 0.25 * cappedPoisson(4, 4), 9);
    expect(deathsPerDay(threats[0], 3, 0.5)).toBeCloseTo(0.5 * cappedPoisson(4, 1), 9);
    expect(deathsPerDay(threats[0], 3, 0)).toBe(0);
  });

  it("follow the power of numbers, and an attack rate that rises as they fall, to its limit", () => {
    const power = "attacks: 1 per day, per_attack: { killed: 0.01 }, concentration: 0.5";
    const [alone] = read(power, "400").threats;
    expect(deathsPerDay(alone, 0, 100)).toBeCloseTo(0.01 * 0.5, 5);
    const [escalating] = read(`${power}, escalation: 1, escalation_limit: 3`, "400").threats;
    expect(deathsPerDay(escalating, 0, 200)).toBeCloseTo(2 * 0.01 * Math.SQRT1_2, 5);
    expect(deathsPerDay(escalating, 0, 100)).toBeCloseTo(3 * 0.01 * 0.5, 5);
  });

  it("are a hazard times the people, whatever they do", () => {
    const [hazard] = read("deaths: 36.525 per 1000 person-years", "400").threats;
    expect(deathsPerDay(hazard, 0, 123)).toBeCloseTo(123e-4, 12);
  });
});

describe("the curve of harm", () => {
  it("is straight between its points, with the slope from the left at one, and the miss stated between", () => {
    const curve = {
      ...{ people: Float64Array.of(0, 1, 10, 100), before: [Float64Array.of(0, 2, 5, 14)] },
      ...{ after: [Float64Array.of(0, 4, 10, 28)], error: [Float64Array.of(0.1, 0.2, 0.3)] },
    };
    const at = (n: number, departed = false) => harmAt(curve, { period: 0, departed, n });
    expect(at(0.5)).toEqual({ value: 1, slope: 2, error: 0.1 });
    expect(at(4)).toEqual({ value: 3, slope: expect.closeTo(1 / 3, 12), error: 0.2 });
    expect(at(10)).toEqual({ value: 5, slope: expect.closeTo(1 / 3, 12), error: 0 });
    expect(at(55)).toEqual({ value: expect.closeTo(9.5, 12), slope: expect.closeTo(0.1, 12), error: 0.3 });
    expect(at(55, true).value).toBeCloseTo(19, 12);
    expect(at(100)).toEqual({ value: expect.closeTo(14, 12), slope: expect.closeTo(0.1, 12), error: 0 });
  });
});

describe("deaths of a schedule in one world", () => {
  const offer = "offers: { haven: { places: 100, journey_deaths: 5 per 1000 } }";
  /** Forty of a hundred leave in the third week of ten. */
  const harms = (threat: string) => {
    const { problem, threats } = read(threat, "100", offer);
    const schedule = scheduleOf(problem, [[0, 0, 2, 40]]);
    const [deaths] = measured(problem, threats, { schedule, worlds: 8 });
    return { ...worldHarms(problem, threats, { schedule, worlds: 2 })[1], all: deaths };
  };

  it("of a hazard are person-days times it, and of the journey", () => {
    const { deaths, slopes, all } = harms("deaths: 36.525 per 1000 person-years");
    expect(deaths).toBeCloseTo(1e-4 * (14 * 100 + 56 * 60), 9);
    expect(all - deaths).toBeCloseTo(40 * 5e-3, 9);
    for (const slope of slopes[0]) expect(slope).toBeCloseTo(7e-4, 9);
  });

  it("of attacks rise from the week of the first departure on where that draws them", () => {
    const threat = "attacks: 1 per day, per_attack: { killed: 0.001 }, concentration: 1";
    const calm = 0.001 * (14 + 56 * 0.6);
    expect(harms(threat).deaths).toBeCloseTo(calm, 4);
    expect(harms(`${threat}, on_departure: 3`).deaths).toBeCloseTo(0.001 * (14 + 3 * 56 * 0.6), 4);
  });

  it("of a threat that ends are those until then", () => {
    const threat = "attacks: 1 per day, per_attack: { killed: 0.001 }, concentration: 1, from: 3 days, until: 17 days";
    expect(harms(threat).deaths).toBeCloseTo(0.001 * (11 + 3 * 0.6), 4);
  });
});

describe("a measure over worlds", () => {
  const deaths = Float64Array.from({ length: 20 }, (_, k) => 20 - k);
  it("is the least value that nine tenths do not exceed", () => {
    expect(measureOf("p90", deaths, new Float64Array(20))).toBe(18);
    expect(measureOf("p90", Float64Array.of(3, 1, 2), new Float64Array(3))).toBe(3);
  });

  it("or the greatest excess over each world's least", () => {
    expect(measureOf("regret", Float64Array.of(5, 9, 4), Float64Array.of(1, 8, 2))).toBe(4);
  });
});
