import { describe, expect, it } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { scenarioOf } from "../support/scenario.ts";

/** Days blocked in 300 days where 100 people may go to a refuge for ten. */
function daysBlocked(offers: string, moves: string): number {
  const scenario = scenarioOf(`
relocate: 1
title: Waiting for room
start: 2020-01-01
horizon: 300 days
currency: USD
sites: { camp: { people: 100 }, refuge: { safe: true, capacity: 10 } }
offers:
${offers}
baseline: stay
options:
  stay: {}
  go: { moves: [ ${moves} ] }`);
  const { options } = simulate(compile(scenario), { seed: 1, worlds: 16 });
  return options[1].daysBlocked[0];
}

const LIFT = "  lift: { places: 90, pace: 10 per week, convoy: 10, to: refuge, closes: 40 days, onward: [ abroad ] }";

describe("a convoy that waits for room", () => {
  it("waits no longer than until its offer closes", () => {
    const lift = "{ from: camp, offer: lift }";
    expect(daysBlocked(`${LIFT}\n  abroad: { places: 5, opens: 400 days }`, lift)).toBe(40 - 7);
    expect(daysBlocked(`${LIFT}\n  abroad: { places: 5, opens: 100 days }`, lift)).toBe(40 - 7);
  });

  it("waits no longer than there are people it waits with", () => {
    const haven = "  haven: { places: 200, pace: 45 per week, convoy: 45, opens: 20 days }";
    const moves = "{ from: camp, to: refuge, pace: 10 per week, convoy: 10 }, { from: camp, offer: haven }";
    expect(daysBlocked(haven, moves)).toBe(20 + 7 - 7);
  });
});
