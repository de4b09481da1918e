import { describe, expect, it } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { scenarioOf } from "../support/scenario.ts";

/** A camp of 100 for 100 days under a threat, and what is paid for it, each within a window. */
function run({ threat = "", cost = "amount: 1 USD per person-day" }: { threat?: string; cost?: string }) {
  const scenario = scenarioOf(`
relocate: 1
title: Windows
start: 2020-01-01
horizon: 100 days
currency: USD
payers: { un: {} }
sites: { camp: { people: 100 } }
threats: { rockets: { at: camp, attacks: 1 per week, per_attack: { killed: 0 }, concentration: 0${threat} } }
costs: [ { item: Upkeep, paid_by: un, ${cost} } ]
baseline: stay
options: { stay: {} }`);
  return simulate(compile(scenario), { seed: 1, worlds: 1024 }).options[0];
}

const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);

describe("a window that ends before it begins", () => {
  it.each(["from: 60 days, until: 30 days", "from: 60 days, until: 60 days", "from: 0 days, until: 2019-12-01"])(
    "has no attacks: %s",
    (window) => {
      const { attacks, attacksExpected } = run({ threat: `, ${window}` });
      expect([sum(attacks), sum(attacksExpected)]).toEqual([0, 0]);
    },
  );

  it.each(["1 USD per person-day", "1 USD per day", "1 USD"])("has no costs: %s", (amount) => {
    for (const window of ["from: 60 days, until: 30 days", "from: 2019-11-01, until: 2019-12-01"])
      expect(run({ cost: `amount: ${amount}, ${window}` }).costs[0][0]).toBe(0);
  });

  it("is so in the worlds where it does, when its days are uncertain", () => {
    const { costs } = run({ cost: "amount: 1 USD per person-day, from: uniform(0, 100) days, until: 50 days" });
    expect(Math.min(...costs[0])).toBe(0);
    expect(sum(costs[0]) / 1024 / 100).toBeCloseTo(12.5, 0);
  });
});

describe("a window", () => {
  it("has costs from its first day on, until its last", () => {
    expect(run({ cost: "amount: 1 USD per person-day, from: 20 days, until: 50 days" }).costs[0][0]).toBe(3000);
    expect(run({ cost: "amount: 5 USD, from: 20 days, until: 50 days" }).costs[0][0]).toBe(5);
    expect(run({ cost: "amount: 1 USD per day, from: 2019-12-01, until: 50 days" }).costs[0][0]).toBe(50);
  });
});
