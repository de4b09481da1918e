import { describe, expect, it } from "vitest";
import { metricColumns } from "../../src/analysis/held-metrics.ts";
import { isPaired, metricOf } from "../../src/analysis/metrics.ts";
import { createRun } from "../../src/analysis/run.ts";
import { estimateMetric, summarise } from "../../src/analysis/summarise.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { metricIds } from "../../src/scenario/metric-ids.ts";
import { scenarioOf } from "../support/scenario.ts";

const programme = compile(
  scenarioOf(`
relocate: 1
title: Metrics
start: 2020-01-01
horizon: 400 days
currency: USD
payers: { un: {}, host: {} }
sites: { camp: { people: 400 to 900 }, haven: { safe: true } }
threats:
  rockets: { at: camp, attacks: 6 per year, per_attack: { killed: 2 to 6 }, concentration: 1 }
offers: { host: { places: 300, opens: 20 to 300 days, pace: 40 per week, chance: 70% } }
costs:
  - { item: Flights, offer: host, amount: 500 to 900 USD per departure, paid_by: { un: 70%, host: 30% } }
  - { item: Rent, amount: 100 USD per month, paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host } ] }
  all: { title: All, moves: [ { from: camp, to: haven, start: 10 days } ] }`),
);
const WORLDS = 256;
const outcomes = simulate(programme, { seed: 1, worlds: WORLDS });
const run = createRun(programme, outcomes, { compared: [0, 1, 2], baseline: 0 });
const { options, peopleAtStart } = outcomes;
const [stay, go, all] = options;

/** A metric of an option in each world, by its definition in the contract. */
function expectEach(metric: string, option: number, defined: (w: number) => number): void {
  const { values } = metricColumns(run, option, metric);
  for (const [w, value] of values.entries())
    expect([metric, w, value]).toEqual([metric, w, expect.closeTo(defined(w), 9)]);
}

describe("a metric in a world", () => {
  it("per person is deaths over who was there: at start, or while they were", () => {
    expectEach("deaths_per_1000", 1, (w) => (1000 * go.deaths[w]) / peopleAtStart[w]);
    expectEach("risk_per_stayer", 1, (w) => (go.riskDeaths[w] / go.personDaysAtRisk[w]) * 365.25 * 1000);
  });

  it("of money is what all payers pay, and what each pays", () => {
    const payer = (id: string) => programme.payerIds.indexOf(id);
    expectEach("cost", 1, (w) => go.costs[0][w] + go.costs[1][w]);
    expectEach("cost.un", 1, (w) => go.costs[payer("un")][w]);
    expectEach("cost.host", 1, (w) => go.costs[payer("host")][w]);
    const transferred = go.transferred.findIndex((people) => people > 0);
    expect(go.costs[payer("host")][transferred]).toBeGreaterThan(0);
  });

  it("holds options against each other: deaths above the fewest, and shares of being best", () => {
    const fewest = (w: number) => Math.min(stay.deaths[w], go.deaths[w], all.deaths[w]);
    const tied = (w: number) => options.filter(({ deaths }) => deaths[w] === fewest(w)).length;
    options.forEach(({ deaths }, option) => {
      expectEach("regret", option, (w) => deaths[w] - fewest(w));
      expectEach("best", option, (w) => (deaths[w] === fewest(w) ? 1 / tied(w) : 0));
    });
    expect(new Set(Array.from(stay.deaths, (_, w) => tied(w))).size).toBeGreaterThan(1);
  });

  it("is money per death averted where deaths are, and never where none is", () => {
    const { values } = metricColumns(run, 1, "cost_per_death_averted");
    values.forEach((value, w) => {
      const averted = stay.deaths[w] - go.deaths[w];
      const extra = go.costs[0][w] + go.costs[1][w] - stay.costs[0][w] - stay.costs[1][w];
      expect(value).toBe(averted > 0 ? extra / averted : Number.POSITIVE_INFINITY);
    });
    expect(values.some(Number.isFinite)).toBe(true);
  });

  it.each([
    ["deaths", "deaths"],
    ["injured", "injured"],
    ["person_days_at_risk", "personDaysAtRisk"],
    ["attacks", "attacks"],
    ["transferred", "transferred"],
    ["remaining", "remaining"],
    ["days_to_50_percent", "daysToHalf"],
    ["days_to_90_percent", "daysToNinety"],
    ["days_to_empty", "daysToEmpty"],
    ["places_unused", "placesUnused"],
    ["days_blocked", "daysBlocked"],
  ] as const)("%s is what was counted", (metric, member) => {
    for (const [option, out] of options.entries())
      expect(metricColumns(run, option, metric).values).toEqual(out[member]);
  });

  it("has a definition for every id, and there is no other", () => {
    for (const metric of metricIds) expect(metricOf(run, 0, metric)).toBeDefined();
    expect(() => metricOf(run, 0, "sorrow")).toThrow("no such metric: sorrow");
  });
});

describe("the mean of a metric", () => {
  const mean = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0) / column.length;
  const estimated = (metric: string, option: number) => estimateMetric(run, metricOf(run, option, metric)).mean;

  it("of a share is a ratio of means, which the draw of a small camp does not sway", () => {
    const people = mean(peopleAtStart);
    expect((estimated("deaths_per_1000", 0) as number) / ((1000 * mean(stay.deathsExpected)) / people)).toBeCloseTo(
      1,
      1,
    );
    const risk = (mean(stay.riskDeathsExpected) / mean(stay.personDaysAtRisk)) * 365250;
    expect((estimated("risk_per_stayer", 0) as number) / risk).toBeCloseTo(1, 1);
  });

  it("of days is over the worlds that get there, whose share is told", () => {
    const metric = metricOf(run, 1, "days_to_50_percent");
    const there = go.daysToHalf.filter(Number.isFinite);
    expect(there.length).toBeGreaterThan(10);
    expect(there.length).toBeLessThan(WORLDS);
    const { mean: told, reached, p5 } = summarise(run, metric);
    expect(told).toBeCloseTo(mean(there), 9);
    expect(reached).toBe(there.length / WORLDS);
    expect(p5).toBeGreaterThanOrEqual(Math.min(...there) - 1);
  });

  it("of money per death is the mean extra cost over the mean of deaths averted", () => {
    const extra = mean(go.costs[0]) + mean(go.costs[1]) - mean(stay.costs[0]) - mean(stay.costs[1]);
    const averted = mean(stay.deathsExpected) - mean(go.deathsExpected);
    expect((estimated("cost_per_death_averted", 1) as number) / (extra / averted)).toBeCloseTo(1, 1);
  });

  it("is subtracted from the baseline's where it is reached in every world and compares nothing itself", () => {
    const unpaired = [...metricIds].filter((metric) => !isPaired(metric));
    expect(unpaired.sort()).toEqual(
      ["best", "cost_per_death_averted", "days_to_50_percent", "days_to_90_percent", "days_to_empty", "regret"].sort(),
    );
    expect(isPaired("cost.un")).toBe(true);
  });
});
