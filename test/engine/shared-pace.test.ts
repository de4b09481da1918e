import { describe, expect, it } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { scenarioOf } from "../support/scenario.ts";

/** Departures from `first`, whose move is written first, up to the day that a convoy of `second` might leave instead. */
function leftFirst(pace: number, convoy: number): number[] {
  const scenario = scenarioOf(`
relocate: 1
title: One offer, two moves
start: 2020-01-01
horizon: 100 days
currency: USD
payers: { un: {} }
sites: { first: { people: ${3 * convoy} }, second: { people: ${3 * convoy} } }
offers: { host: { pace: ${pace} per week, convoy: ${convoy}, opens: 5 days } }
costs:
  - { item: First, amount: 1 USD per departure, at: first, until: ${5 + (7 * 2.5 * convoy) / pace} days, paid_by: un }
baseline: stay
options:
  stay: {}
  go: { moves: [ { from: first, offer: host }, { from: second, offer: host } ] }`);
  const { options } = simulate(compile(scenario), { seed: 1, worlds: 16 });
  return [options[1].costs[0][0], options[1].remaining[0]];
}

describe("moves that share the pace of an offer", () => {
  it.each([
    [20, 20],
    [21, 20],
    [31, 30],
    [13, 9],
    [90.7, 45],
  ])("go in the order written when both are due: %d a week by convoys of %d", (pace, convoy) => {
    expect(leftFirst(pace, convoy)).toEqual([3 * convoy, 0]);
  });
});

it("a move without an offer waits for no pace, also not for that of another option's move in the same world", () => {
  const scenario = scenarioOf(`
relocate: 1
title: No offer
start: 2020-01-01
horizon: 100 days
currency: USD
sites: { camp: { people: 10 }, haven: { safe: true, capacity: 10 } }
baseline: stay
options:
  stay: {}
  late: { moves: [ { from: camp, to: haven, start: 60 days } ] }
  now: { moves: [ { from: camp, to: haven } ] }`);
  const { options } = simulate(compile(scenario), { seed: 1, worlds: 16 });
  expect(options.map(({ personDaysAtRisk }) => personDaysAtRisk[0])).toEqual([1000, 600, 0]);
});
