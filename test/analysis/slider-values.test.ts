import { expect, it } from "vitest";
import { reportData } from "../../src/analysis/report-data.ts";
import { slidersOf } from "../../src/analysis/sliders.ts";
import { gammaQuantile } from "../../src/mathematics/gamma-quantile.ts";
import { scenarioOf } from "../support/scenario.ts";

const scenario = (attacks: string) =>
  scenarioOf(`
relocate: 1
title: Slid
start: 2020-01-01
horizon: 365 days
currency: USD
payers: { un: {} }
evidence: { log: { from: 2018-01-01, events: [ { date: 2018-05-01, killed: 3 }, { date: 2019-02-01, killed: 4 } ] } }
sites: { camp: { people: 1000 } }
threats:
  rockets: { at: camp, attacks: ${attacks}, per_attack: { killed: 10, spread: none }, concentration: 1 }
offers: { host: { places: 1000 } }
costs: [ { item: Flights, offer: host, amount: "uniform(100, 300) USD per departure", paid_by: un } ]
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host } ] }
`);

const valuesOf = (attacks: string) => {
  const asked = scenario(attacks);
  return new Map(slidersOf(asked, reportData(asked, { worlds: 256 }).run).map(({ path, values }) => [path, values]));
};

/** The 1st percentile, each twentieth, and the 99th. */
const stops = [0.01, ...Array.from({ length: 19 }, (_, i) => (i + 1) / 20), 0.99];

it("a slider stands at quantiles of its quantity's law, not of its draws", () => {
  const values = valuesOf("uniform(1, 3) per year");
  expect([...values.keys()]).toEqual(["threats.rockets.attacks", "costs.0.amount"]);
  const numbers = (path: string) => values.get(path)?.map((text) => Number.parseFloat(text));
  expect(numbers("threats.rockets.attacks")).toEqual(stops.map((p) => expect.closeTo(1 + 2 * p, 9)));
  expect(numbers("costs.0.amount")).toEqual(stops.map((p) => expect.closeTo(100 + 200 * p, 9)));
});

it("of a rate that is learned, at quantiles of what was learned: gamma(2 + 1/2) over 730 days", () => {
  const values = valuesOf("{ evidence: log }").get("threats.rockets.attacks");
  expect(values).toEqual(
    stops.map((p) => `${Number(((gammaQuantile(p, 2.5) / 730) * 365.25).toPrecision(3))} per year`),
  );
});
