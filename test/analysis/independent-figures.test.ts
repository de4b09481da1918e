import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { scenarioOf } from "../support/scenario.ts";

/** Much of the language at once: cohorts, clustering, escalation, a hazard, transit, journeys, a minimum, conditions, a rule. */
const SCENARIO = `
relocate: 1
title: Much at once
start: 2020-01-01
horizon: 300 days
currency: USD
cohorts: { v: { vulnerability: 2 }, w: {} }
sites: { a: { people: { v: 100, w: 200 } }, t: { safe: true, capacity: 60 } }
threats:
  r: { at: a, attacks: 12 per year, per_attack: { killed: 4, injured: 8, spread: gamma(0.7) }, concentration: 0.8, escalation: 0.4, clustering: { share: 30%, memory: 20 days } }
  d: { at: a, deaths: 30 per 1000 person-years }
offers:
  f: { places: 250, to: t, pace: 40 per week, convoy: 20, cohorts: v, journey: 3 days, journey_deaths: 8, onward: g }
  g: { places: 120, pace: 20 per week, convoy: 10, opens: 20 days, chance: 80% }
  k: { places: 150, pace: 30 per week, opens: 50 days, minimum: 120, only_after: { f: accepted } }
baseline: stay
options:
  stay: {}
  go: { moves: [ { from: a, offer: f }, { from: a, offer: k } ], rules: [ { when: { deaths: 60 }, moves: [ { from: a, offer: k } ] } ] }`;

/**
 * Option, metric, mean and its standard error: 200,000 worlds of a simulator written in Python from the description of the model and
 * the format alone, with plain Monte Carlo, random numbers of its own, and an event at a time.
 */
const MEANS = [
  ["stay", "deaths", 43.8179, 0.0481],
  ["stay", "injured", 73.9687, 0.0954],
  ["stay", "attacks", 9.89072, 0.01],
  ["stay", "person_days_at_risk", 83466.4, 8.38],
  ["stay", "risk_per_stayer", 191.748, 0.228],
  ["go", "risk_per_stayer", 332.053, 0.388],
  ["go", "deaths", 22.9179, 0.0223],
  ["go", "injured", 40.3754, 0.0433],
  ["go", "attacks", 19.0363, 0.0162],
  ["go", "person_days_at_risk", 24403.8, 10],
  ["go", "transferred", 240.623, 0.0344],
  ["go", "remaining", 36.4589, 0.0361],
  ["go", "days_to_50_percent", 58.3925, 0.00626],
  ["go", "places_unused", 176.056, 0.0167],
  ["go", "days_blocked", 63.8271, 0.25],
] as const;

/** The 5th, 25th, 50th, 75th and 95th percentile of the same worlds. */
const QUANTILES = [
  ["stay", "deaths", [14, 28, 41, 57, 84]],
  ["stay", "attacks", [4, 7, 9, 13, 18]],
  ["go", "deaths", [9, 16, 22, 29, 41]],
  ["go", "attacks", [9, 14, 18, 23, 32]],
] as const;

describe("an independent simulator", () => {
  const { options } = plan(scenarioOf(SCENARIO), { worlds: 16384, seed: 1 });
  const outcomeOf = (option: string, metric: string) => {
    const outcome = options.find(({ id }) => id === option)?.outcomes[metric];
    if (outcome === undefined) throw new Error(`no ${metric} of ${option}`);
    return outcome;
  };

  it.each(MEANS)("has the same mean of %s: %s", (option, metric, mean, se) => {
    const outcome = outcomeOf(option, metric);
    expect(Math.abs((outcome.mean ?? Number.NaN) - mean) / Math.hypot(outcome.se ?? Number.NaN, se)).toBeLessThan(4);
  });

  it.each(QUANTILES)("has the same quantiles of %s: %s, to a person or an attack", (option, metric, quantiles) => {
    const { p5, p25, p50, p75, p95 } = outcomeOf(option, metric);
    [p5, p25, p50, p75, p95].forEach((found, i) => {
      expect(Math.abs((found ?? Number.NaN) - quantiles[i])).toBeLessThanOrEqual(1);
    });
  });
});
