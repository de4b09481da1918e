import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { trace } from "../../src/analysis/trace.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { planTable } from "../../src/report/plan-table.ts";
import { scenarioOf } from "../support/scenario.ts";

const [λ, YEARS] = [0.8, 2];
const TEXT = `
relocate: 1
title: Two camps
start: 2013-03-16
horizon: ${400 * YEARS} days
sites:
  camp: { people: 3000000 }
threats:
  raids: { at: camp, attacks: ${λ} per 400 days, per_attack: { killed: 8 }, concentration: 0 }
offers: { abroad: {} }
baseline: stay
options:
  stay: {}
  go:
    moves: [{ from: camp, offer: abroad }]
    needs: [{ of: A host, what: visas, chance: 40% }, { of: The camp, what: buses, chance: 50% }]
  wait:
    rules: [{ when: { attacks: 1, at: camp }, then: go }, { when: { date: 2015-01-01 }, moves: [] }]
    needs: [{ of: The camp, what: buses, chance: 50% }, { of: The camp, what: lists, chance: 90% }]
`;

describe("an option with rules, in a plan", () => {
  const result = plan(scenarioOf(TEXT), { worlds: 4096 });
  const wait = result.options.find(({ id }) => id === "wait");
  const P = 1 - Math.exp(-λ * YEARS);

  it("says how often each rule fires, and when", () => {
    const [first, second] = wait?.rules ?? [];
    expect(first).toMatchObject({ option: "wait", when: "attacks: 1 at camp", turnsTo: "go" });
    expect(Math.abs((first?.fired.mean ?? 0) - P) / (first?.fired.se ?? 0)).toBeLessThan(4);
    // The median of an exponential law of rate λ, given that it is below the horizon.
    expect(first?.day?.p50).toBeGreaterThan(0.93 * (-Math.log(1 - P / 2) / λ) * 400);
    expect(first?.day?.p50).toBeLessThan(1.07 * (-Math.log(1 - P / 2) / λ) * 400);
    // The date comes about only where no attack did before: then the other option's rules are in force, and it has none.
    expect(second).toMatchObject({ when: "date: 2015-01-01", turnsTo: null, day: { p5: 656, p50: 656, p95: 656 } });
    expect(Math.abs((second?.fired.mean ?? 0) - Math.exp((-λ * 656) / 400)) / (second?.fired.se ?? 0)).toBeLessThan(4);
  });

  it("depends on what the options it turns to depend on, each need once", () => {
    expect(wait?.needs.list.map(({ what }) => what)).toEqual(["buses", "lists", "visas"]);
    expect(wait?.needs.chance).toBeCloseTo(0.5 * 0.9 * 0.4, 9);
    expect(wait?.needs.otherwise).toBe("stay");
  });

  it("has the same outcome where the option it turns to is not shown", () => {
    const alone = plan(scenarioOf(TEXT), { worlds: 4096, options: ["wait"] });
    expect(alone.options.map(({ id }) => id)).toEqual(["stay", "wait"]);
    expect(alone.options[1]?.outcomes.deaths).toEqual(wait?.outcomes.deaths);
    expect(alone.options[1]?.rules).toEqual(wait?.rules);
  });

  it("is shown with its rules; options without have none to show", () => {
    expect(result.options.find(({ id }) => id === "stay")).not.toHaveProperty("rules");
    const run = { seed: 1, worlds: 4096, partial: false, shard: null } as const;
    const text = planTable(result, run as never, { width: 80, colour: false });
    expect(text.slice(text.indexOf("When rules fire")).split("\n\n")[0]).toMatchInlineSnapshot(`
      "When rules fire
                                             fires in     day         day
      option  when                then         worlds  median       5-95%
      ------  ------------------  ---------  --------  ------  ----------
      wait    attacks: 1 at camp  go              80%     252   19 to 709
      wait    date: 2015-01-01    own moves       27%     656  656 to 656
      day: median and 5-95%, of the worlds where the rule fires."
    `);
  });
});

describe("an option with rules, in a trace", () => {
  it("the rule fires at the attack it waits for, before anyone leaves; the totals are the simulation's", () => {
    const scenario = scenarioOf(TEXT);
    const told = trace(scenario, { option: "wait", world: { quantile: 0.9, worlds: 64 } });
    const kinds = told.events.map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(["attack", "rule", "departure"]);
    expect(told.events[1]).toMatchObject({
      day: told.events[0]?.day,
      rule: { option: "wait", when: "attacks: 1 at camp", turnsTo: "go" },
    });
    const outcomes = simulate(compile(scenario), { seed: 1, worlds: 64 }).options[2];
    expect(told.totals.deaths).toBe(outcomes?.deaths[told.world]);
    expect(told.totals.transferred).toBe(outcomes?.transferred[told.world]);
  });
});
