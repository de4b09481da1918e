import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { gains } from "../../src/optimise/results/gains.ts";
import { scenarioOf } from "../support/scenario.ts";

/** A hundred people ill at home; ten or all of them can leave, at 10 EUR each. */
const scenario = scenarioOf(`
relocate: 1
title: Limits
start: 2020-01-01
horizon: 100 days
currency: EUR
payers: { fund: {}, host: {} }
sites: { camp: { people: 100 } }
threats: { illness: { at: camp, deaths: 500 per 1000 person-years } }
offers: { road: { places: 100 }, other: { places: 100 } }
costs: [ { item: Buses, amount: 10 EUR per departure, paid_by: fund } ]
baseline: stay
options:
  stay: {}
  some: { moves: [ { from: camp, offer: road, people: 10 } ] }
  all: { moves: [ { from: camp, offer: road } ] }
  other: { moves: [ { from: camp, offer: other } ] }
  found: { moves: [ { from: camp, offer: road, people: 20 } ] }
`);
const planned = plan(scenario, { worlds: 256 });

function comparable(limits: { budgets?: [string | null, number][]; out?: number[] }): string[] {
  const date = "2020-04-10";
  const rows = gains(scenario, planned, {
    id: "found",
    under: "stay",
    limits: {
      budgets: (limits.budgets ?? []).map(([payer, amount]) => ({ payer, amount, date })),
      out: (limits.out ?? []).map((people) => ({ people, date })),
      together: [],
      offers: ["road"],
    },
  });
  return rows.filter((row) => row.comparable).map(({ option }) => option);
}

describe("the option found is held against those people wrote", () => {
  it("that use no more than it may", () => {
    expect(comparable({})).toEqual(["stay", "some", "all"]);
  });

  it("and spend no more, of one payer or of all", () => {
    expect(comparable({ budgets: [["fund", 500]] })).toEqual(["stay", "some"]);
    expect(comparable({ budgets: [[null, 500]] })).toEqual(["stay", "some"]);
    expect(comparable({ budgets: [["host", 500]] })).toEqual(["stay", "some", "all"]);
  });

  it("and bring as many to safety", () => {
    expect(comparable({ out: [10] })).toEqual(["some", "all"]);
  });
});
