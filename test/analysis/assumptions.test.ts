import { expect, it } from "vitest";
import { listAssumptions } from "../../src/analysis/assumptions.ts";
import { scenarioOf } from "../support/scenario.ts";

it("what a result rests on without a source is told named assumptions first, and each in the order of paths", () => {
  const scenario = scenarioOf(`
relocate: 1
title: Unvouched
start: 2020-01-01
horizon: 300 days
currency: USD
assumptions:
  turn: { value: 2 to 3, note: A guess. }
  help: { value: 10% to 20%, source: census }
sources:
  census: { title: A census, url: "https://example.org/census" }
payers: { un: {} }
sites:
  camp: { people: { value: 300, source: census } }
threats:
  rockets: { at: camp, attacks: 4 per year, per_attack: { killed: $turn }, concentration: 1 }
offers:
  host: { places: 30, chance: $help }
costs:
  - { item: Flights, offer: host, amount: 100 to 900 USD per departure, paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host } ] }
`);
  const told = listAssumptions(scenario).map(({ path, item, quantity, source, note }) => [
    path,
    item,
    quantity,
    source,
    note,
  ]);
  expect(told).toEqual([
    ["assumptions.help", null, "10% to 20%", ["census"], null],
    ["assumptions.turn", null, "2 to 3", null, "A guess."],
    ["costs.0.amount", "Flights", "100 to 900 USD per departure", null, null],
    ["offers.host.places", null, "30", null, null],
    ["threats.rockets.attacks", null, "4 per year", null, null],
    ["threats.rockets.concentration", null, "1", null, null],
  ]);
});
