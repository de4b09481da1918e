import { expect, it } from "vitest";
import { backtest } from "../../../src/analysis/backtest/backtest.ts";
import type { ObservedOutcome } from "../../../src/scenario/observed/observed.ts";
import { scenarioOf } from "../../support/scenario.ts";

/** A hundred leave for a haven of a hundred places in four convoys, one every ten days from day 10 on; nobody is harmed. */
const scenario = scenarioOf(`
relocate: 1
title: Four convoys
start: 2020-01-01
horizon: 60 days
sites:
  camp: { people: 100 }
  haven: { name: The haven, safe: true, capacity: 100 }
threats: { rockets: { at: camp, attacks: 0 per year, per_attack: { killed: 1 }, concentration: 1 } }
offers: { bus: { places: 100, opens: 10 days, pace: 2.5 per day, convoy: 25, to: haven, onward: flight }, flight: { places: 100, opens: 200 days } }
baseline: go
options: { stay: { title: Stay }, go: { title: Go, moves: [ { from: camp, offer: bus } ] } }
`);

const observed = (kind: ObservedOutcome["kind"], value: number, more: Partial<ObservedOutcome>): ObservedOutcome => ({
  ...{ kind, value, low: value, high: value, at: [], through: [], day: 80, atLeast: false, source: [], note: null },
  ...more,
});

it("forecasts what is certain, to the end of the record, in its own units", () => {
  const outcomes = [
    observed("present", 75, { day: 12, at: ["camp"] }),
    observed("present", 50, { day: 25, at: ["haven"] }),
    observed("departures", 25, { day: 10, through: ["bus"] }),
    observed("departures", 0, { day: 9, through: ["bus"] }),
    observed("departures", 0, {}),
    observed("attacks", 0, { at: ["camp"] }),
    observed("deaths", 0, {}),
    observed("blocked", 0, {}),
    observed("empty", 40, { at: ["camp"] }),
    observed("full", 40, { at: ["haven"] }),
    observed("empty", Number.POSITIVE_INFINITY, { at: ["haven"] }),
  ];
  const record = { title: "What came", option: "go", untilDay: 80, outcomes, sources: new Map() };
  const { outcomes: scored, ...head } = backtest(scenario, record, { worlds: 17 });
  expect(head).toEqual({
    ...{ title: "Four convoys", record: "What came", start: "2020-01-01", until: "2020-03-21", days: 80 },
    ...{ horizonDays: 60, option: { id: "go", title: "Go" }, sources: [] },
  });
  expect(scored.map(({ kind, unit, date, forecast }) => [kind, unit, date, forecast.p50])).toEqual([
    ["present", "people", "2020-01-13", 75],
    ["present", "people", "2020-01-26", 50],
    ["departures", "people", "2020-01-11", 25],
    ["departures", "people", "2020-01-10", 0],
    ["departures", "people", "2020-03-21", 0],
    ["attacks", "attacks", "2020-03-21", 0],
    ["deaths", "people", "2020-03-21", 0],
    ["blocked", "days", "2020-03-21", 0],
    ["empty", "days", null, 40],
    ["full", "days", null, 40],
    ["empty", "days", null, null],
  ]);
  for (const { inside50, crps, quantile } of scored)
    expect([inside50, crps.value, quantile.value]).toEqual([true, 0, 0.5]);
});

it("refuses a record of an option that the scenario has not", () => {
  const record = { title: "What came", option: "fly", untilDay: 80, outcomes: [], sources: new Map() };
  expect(() => backtest(scenario, record)).toThrow("no such option: fly");
});
