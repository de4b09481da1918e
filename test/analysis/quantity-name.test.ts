import { describe, expect, it } from "vitest";
import { quantityName } from "../../src/analysis/quantity-name.ts";
import { scenarioOf } from "../support/scenario.ts";

const scenario = scenarioOf(`
relocate: 1
title: Names
start: 2020-01-01
horizon: 200 days
currency: USD
assumptions:
  how-much-it-hurts: { value: 1 to 2 }
payers: { un: { name: United Nations, budget: 3M USD } }
cohorts: { families: { name: Families with children, vulnerability: 1 to 2 } }
sites:
  camp: { people: { families: 100 }, name: The camp }
  annex: { people: { families: 1 to 5 } }
threats:
  rockets: { at: camp, attacks: 1 per year, per_attack: { killed: 1 }, concentration: 0, name: Rockets at night }
offers:
  albania: { places: 100, name: Albania }
  plain: { places: 10, only_after: { albania: accepted } }
costs:
  - { item: Flights, amount: 2k USD per departure, paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
  go:
    title: All go
    moves: [ { from: camp, offer: albania, pace: 10 per week } ]
    needs: [ { of: Albania, what: visas, chance: 50% } ]
    set: { threats.rockets.attacks: { times: 2 }, offers.plain.places: 5 }
`);

describe("a quantity in words", () => {
  it.each([
    ["assumptions.how-much-it-hurts", "how much it hurts"],
    ["threats.rockets.per_attack.killed", "Rockets at night: killed per attack"],
    ["cohorts.families.vulnerability", "Families with children: vulnerability"],
    ["offers.albania.places", "Albania: places"],
    ["sites.camp.people", "The camp: people"],
    ["payers.un.budget", "United Nations: budget"],
    ["costs.0.amount", "Flights: amount"],
    ["options.go.needs.0.chance", "All go: Albania, visas"],
    ["options.go.moves.0.pace", "All go: moves 0 pace"],
    ["options.go.set.threats.rockets.attacks.times", "All go: Rockets at night: attacks, times"],
    ["options.go.set.offers.albania.places", "All go: Albania: places"],
    ["correlations.0.rank", "correlations 0 rank"],
  ])("%s is %s", (path, words) => {
    expect(quantityName(scenario, path)).toBe(words);
  });

  it.each([
    ["threats.raids.attacks", "raids: attacks"],
    ["offers.nowhere.places", "nowhere: places"],
    ["sites.hill.people", "hill: people"],
    ["payers.host.budget", "host: budget"],
    ["costs.7.amount", "7: amount"],
    ["options.fly.needs.0.chance", "fly: 0 chance"],
  ])("%s, which the scenario does not have, is called by its id: %s", (path, words) => {
    expect(quantityName(scenario, path)).toBe(words);
  });
});
