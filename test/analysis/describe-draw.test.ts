import { describe, expect, it } from "vitest";
import { describeDraw, describeWidth } from "../../src/analysis/describe-draw.ts";
import { scenarioOf } from "../support/scenario.ts";

const scenario = scenarioOf(
  `
relocate: 1
title: Draws
start: 2020-01-01
horizon: 200 days
currency: USD
assumptions:
  doubt: { value: 1 to 2 }
payers: { un: { budget: 1M to 2M USD } }
sites:
  camp: { people: 100 to 200 }
threats:
  rockets: { at: camp, attacks: 1 to 4 per year, per_attack: { killed: 2 to 6 }, concentration: "uniform(0, 1)" }
  illness: { at: camp, deaths: 1 to 9 per 1000 person-years }
offers:
  host: { places: 10 to 90, opens: 10 to 40 days, journey: 2 to 6 days, journey_deaths: 0.5 to 5, to: haven, chance: 40% to 60% }
costs:
  - { item: Flights, amount: 500 to 900 USD per departure, paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host, people: 10% to 90% } ] }
`.replace("  camp:", "  haven: { safe: true }\n  camp:"),
);

const drawnAs = (path: string, value: number) => value / (scenario.quantities.get(path)?.factor as number);

describe("a draw", () => {
  it.each([
    ["threats.rockets.attacks", 2 / 365.25, "2 per year"],
    ["threats.illness.deaths", 5 / 365.25 / 1000, "5 per 1000 person-years"],
    ["offers.host.chance", 0.5, "50%"],
    ["offers.host.opens", 12.3456, "day 12.3"],
    ["offers.host.journey", 4, "4 days"],
    ["offers.host.journey_deaths", 0.00123, "1.23 per 1000 people"],
    ["threats.rockets.per_attack.killed", 2.34567, "2.35"],
    ["sites.camp.people", 123.7, "124"],
  ])("of %s is told in its unit, to three digits", (path, value, written) => {
    const told = describeDraw(scenario, path, drawnAs(path, value));
    expect(told.value).toBeCloseTo(value, 12);
    expect(told.written).toBe(written);
  });

  it("of money is told in its currency and for what it is paid", () => {
    const told = describeDraw(scenario, "costs.0.amount", drawnAs("costs.0.amount", 640));
    expect(told.value).toBeCloseTo(640, 9);
    expect(told.written).toBe("640 USD per departure");
    expect(describeDraw(scenario, "payers.un.budget", drawnAs("payers.un.budget", 1.4961e6)).written).toBe("1.5M USD");
    expect(describeDraw(scenario, "payers.un.budget", drawnAs("payers.un.budget", 12345)).written).toBe("12.3k USD");
  });

  it("of an assumption, and of a rate that is learned, needs no key of the scenario", () => {
    expect(describeDraw(scenario, "$doubt", 1.5)).toEqual({ value: 1.5, written: "1.5" });
    expect(describeDraw(scenario, "evidence.log.attacks", 2 / 365.25).written).toBe("2 per year");
    expect(describeDraw(scenario, "evidence.log.killed", 2.5)).toEqual({ value: 2.5, written: "2.5" });
  });

  it("'s width has no sign, and is days where the draw is a day", () => {
    expect(describeWidth(scenario, "offers.host.opens", -3)).toEqual({ value: 3, written: "3 days" });
    expect(describeWidth(scenario, "offers.host.chance", 0.05).written).toBe("5%");
  });
});
