import { describe, expect, it } from "vitest";
import { decidingInputs } from "../../src/analysis/deciding-inputs.ts";
import { ranksOf } from "../../src/analysis/rank-correlation.ts";
import { createRun } from "../../src/analysis/run.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { scenarioOf } from "../support/scenario.ts";

/** Who is hit does not depend on the numbers present; those who leave at once are safe, shields take off a share. */
const programme = compile(
  scenarioOf(`
relocate: 1
title: What decides
start: 2020-01-01
horizon: 365 days
currency: USD
payers: { un: {} }
sites: { camp: { people: 1000 } }
threats:
  rockets: { at: camp, attacks: 20 per year, per_attack: { killed: "uniform(1, 9)", spread: none }, concentration: 0 }
offers: { host: { places: "uniform(10, 900)" } }
costs:
  - { item: Shields, option: shield, amount: "uniform(10, 90) USD", paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
  some: { title: Some leave, moves: [ { from: camp, offer: host } ] }
  shield: { title: Shields, set: { threats.rockets.per_attack.killed: { times: "uniform(0.499, 0.501)" } } }`),
);
const outcomes = simulate(programme, { seed: 1, worlds: 1024 });
const ranks = outcomes.inputs.map((column) => ranksOf(column));
const [stay, some, shield] = [0, 1, 2];

const deciding = (metric: "deaths" | "cost", compared = [stay, some, shield]) =>
  decidingInputs(createRun(programme, outcomes, { compared, baseline: stay }), { metric, ranks });

describe("the quantities that decide", () => {
  it("are those the advantage over the baseline goes with: the more an attack kills, the fewer die behind shields", () => {
    const [first, ...others] = deciding("deaths");
    expect([first.key, first.option]).toEqual(["threats.rockets.per_attack.killed", "shield"]);
    expect(first.correlation).toBeLessThan(-0.99);
    for (const { correlation } of others) expect(Math.abs(correlation)).toBeLessThan(0.5);
    expect(
      deciding("deaths")
        .map(({ column }) => column)
        .sort(),
    ).toEqual(programme.columns.map((_, i) => i));
  });

  it("in money are other ones", () => {
    const [first] = deciding("cost");
    expect([first.key, first.option]).toEqual(["costs.0.amount", "shield"]);
    expect(first.correlation).toBeCloseTo(1, 9);
  });

  it("are none where the baseline is alone", () => {
    for (const { option, correlation } of deciding("deaths", [stay]))
      expect([option, correlation]).toEqual(["stay", 0]);
  });
});
