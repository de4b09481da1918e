import { describe, expect, test } from "vitest";
import type { Law } from "../../src/scenario/law.ts";
import { BASE, quantityAt, sound } from "./support.ts";

const PEOPLE = "sites.liberty.people";
const PLACES = "offers.albania.places";
const PACE = "offers.albania.pace";
const ATTACKS = "threats.rockets.attacks";
const KILLED = "threats.rockets.per_attack.killed";
const DEATHS = "threats.illness.deaths";
const OPENS = "offers.albania.opens";
const JOURNEY = "offers.albania.journey";
const JOURNEY_DEATHS = "offers.albania.journey_deaths";
const CHANCE = "offers.albania.chance";
const AMOUNT = "costs.0.amount";
const BUDGET = "payers.un.budget";

const MONTH = 365.25 / 12;
const YEAR = 365.25;

const exact = (value: number): Law => ({ kind: "exact", value });
const interval = (low: number, high: number): Law => ({ kind: "interval", low, high });
const shareInterval = (low: number, high: number): Law => ({ kind: "share-interval", low, high });

describe("a quantity is a law and a factor into engine units", () => {
  test.each<[string, string, Law, number]>([
    [PEOPLE, "210", exact(210), 1],
    [PEOPLE, "3.1k", exact(3100), 1],
    [PLACES, "150 to 300", interval(150, 300), 1],
    [PLACES, "uniform(100, 200)", { kind: "uniform", low: 100, high: 200 }, 1],
    [PLACES, "triangular(1, 2, 4)", { kind: "triangular", low: 1, mode: 2, high: 4 }, 1],
    [PLACES, "pert(1, 2, 4)", { kind: "pert", low: 1, mode: 2, high: 4 }, 1],
    [PLACES, "{ low: 1, best: 2, high: 4 }", { kind: "pert", low: 1, mode: 2, high: 4 }, 1],
    [PLACES, "lognormal(200, 1.4)", { kind: "lognormal", median: 200, gsd: 1.4 }, 1],
    [PLACES, "gamma(2, 100)", { kind: "gamma", shape: 2, scale: 100 }, 1],
    [PLACES, "poisson(200)", { kind: "poisson", mean: 200 }, 1],
    [
      PLACES,
      '"discrete(100: 0.25, 200: 75%)"',
      { kind: "discrete", values: [100, 200], probabilities: [0.25, 0.75] },
      1,
    ],
    [PACE, "250 per week", exact(250), 1 / 7],
    [PACE, "100 per 3 days", exact(100), 1 / 3],
    [PACE, "150 per week to 300 per week", interval(150, 300), 1 / 7],
    [PACE, "uniform(150, 300) per month", { kind: "uniform", low: 150, high: 300 }, 1 / MONTH],
    [ATTACKS, "1 to 4 per year", interval(1, 4), 1 / YEAR],
    [ATTACKS, "{ value: 1.4 per year, note: counted }", exact(1.4), 1 / YEAR],
    [KILLED, "7%", exact(0.07), 1],
    [KILLED, "57%", exact(0.57), 1],
    [KILLED, "11% to 33%", interval(0.11, 0.33), 1],
    [DEATHS, "3 per 1000 person-years", exact(3), 1 / (1000 * YEAR)],
    [DEATHS, "0.4 to 1 per 10000 person-days", interval(0.4, 1), 1 / 10000],
    [DEATHS, "1% per year", exact(1), 1 / (100 * YEAR)],
    [OPENS, "45 to 90 days", interval(45, 90), 1],
    [OPENS, "6 weeks", exact(6), 7],
    [OPENS, "18 months", exact(18), MONTH],
    [OPENS, "2 years", exact(2), YEAR],
    [OPENS, "P45D", exact(45), 1],
    [OPENS, "P1Y6M", exact(1), 18 * MONTH],
    [OPENS, "normal(60, 10) days", { kind: "normal", mean: 60, sd: 10 }, 1],
    [OPENS, "2013-05-16", exact(61), 1],
    [OPENS, "2013-05-01 to 2013-07-01", interval(46, 107), 1],
    [OPENS, "uniform(2013-03-16, 2013-04-15)", { kind: "uniform", low: 0, high: 30 }, 1],
    [OPENS, "2 weeks to 2 months", interval(14 / MONTH, 2), MONTH],
    [JOURNEY, "12 hours", exact(12), 1 / 24],
    [JOURNEY_DEATHS, "2", exact(2), 1 / 1000],
    [JOURNEY_DEATHS, "2 per 500", exact(2), 1 / 500],
    [JOURNEY_DEATHS, "0.2%", exact(0.002), 1],
    [JOURNEY_DEATHS, "1 to 4", shareInterval(0.001, 0.004), 1],
    [CHANCE, "0.35", exact(0.35), 1],
    [CHANCE, "30%", exact(0.3), 1],
    [CHANCE, "5% to 30%", shareInterval(0.05, 0.3), 1],
    [CHANCE, "5 to 30%", shareInterval(0.05, 0.3), 1],
    [CHANCE, "uniform(10%, 20%)", { kind: "uniform", low: 0.1, high: 0.2 }, 1],
    [CHANCE, "pert(10, 20, 40)%", { kind: "pert", low: 0.1, mode: 0.2, high: 0.4 }, 1],
    [CHANCE, "beta(8, 2)", { kind: "beta", a: 8, b: 2 }, 1],
  ])("%s: %s", (path, written, law, factor) => {
    const quantity = quantityAt(path, written);
    expect(quantity.law).toEqual(law);
    expect(quantity.factor).toBeCloseTo(factor, 14);
  });

  test.each<[string, string, number, number, string]>([
    [AMOUNT, "757 USD per departure", 757, 1, "departure"],
    [AMOUNT, "15 USD per person-day", 15, 1, "person-day"],
    [AMOUNT, "900 USD per person-year", 900, 1 / YEAR, "person-day"],
    [AMOUNT, "8k USD per convoy", 8000, 1, "convoy"],
    [AMOUNT, "2M USD per month", 2e6, 1 / MONTH, "day"],
    [AMOUNT, "20M USD", 20e6, 1, "total"],
    [BUDGET, "2.5M USD", 2.5e6, 1, "total"],
  ])("money: %s: %s", (path, written, value, factor, basis) => {
    expect(quantityAt(path, written)).toMatchObject({ law: exact(value), factor, basis });
  });

  test("a range of money takes its unit from the end", () => {
    const law = interval(750, 2100);
    expect(quantityAt(AMOUNT, "750 to 2100 USD per departure")).toMatchObject({ law, basis: "departure" });
    expect(quantityAt(AMOUNT, "750 USD to 2100 USD per departure")).toMatchObject({ law, basis: "departure" });
  });

  test("is named by its path, and as it was written", () => {
    expect(quantityAt(PACE, "150 to 300 per week")).toMatchObject({
      path: PACE,
      written: "150 to 300 per week",
      dimension: "rate",
      assumption: null,
    });
  });

  test("a spread's parameter is a quantity of its own", () => {
    const spread = (written: string) => {
      const kind = sound(BASE, { "threats.rockets.per_attack.spread": written }).threats.get("rockets")?.kind;
      return kind?.kind === "attacks" && kind.severity.kind === "stated" ? kind.severity.spread : null;
    };
    expect(spread("none")).toEqual({ kind: "none" });
    expect(spread("lognormal(1.2)")).toMatchObject({ kind: "lognormal", parameter: { law: exact(1.2) } });
    expect(spread("gamma(0.3 to 1.2)")).toMatchObject({ kind: "gamma", parameter: { law: interval(0.3, 1.2) } });
    expect(spread("gamma($flat)")).toMatchObject({
      kind: "gamma",
      parameter: { assumption: "flat", written: "gamma($flat)" },
    });
  });

  test.each([
    ["all", { kind: "all" }],
    ["200", { kind: "count", quantity: { law: exact(200) } }],
    ["50%", { kind: "share", quantity: { law: exact(0.5), dimension: "share" } }],
    ["$share", { kind: "share", quantity: { law: shareInterval(0.1, 0.3), assumption: "share" } }],
  ])("people of a move: %s", (written, people) => {
    const { options } = sound(BASE, { "options.go.moves.0.people": written });
    expect(options.get("go")?.moves[0]?.people).toMatchObject(people);
  });
});
