import { expect, it } from "vitest";
import { sensitivity } from "../../src/analysis/sensitivity/sensitivity.ts";
import { sensitivityTable } from "../../src/report/sensitivity-table.ts";
import { scenarioOf } from "../support/scenario.ts";

function page(options: string): string {
  const scenario = scenarioOf(`
relocate: 1
title: The same
start: 2020-01-01
horizon: 100 days
sites: { camp: { people: 100 } }
threats: { fire: { at: camp, attacks: 1 to 4 per year, per_attack: { killed: 5 }, concentration: 1 } }
offers: { late: { places: 50, opens: 200 days } }
baseline: stay
options:
  stay: {}
${options}`);
  const run = { seed: 1, worlds: 256, partial: false, shard: null };
  return sensitivityTable(sensitivity(scenario, run), run, { width: 100, colour: false });
}

it("calls options the same where nothing tells them apart, and asks nothing of needs that nobody has", () => {
  const text = page("  go: { moves: [ { from: camp, offer: late } ] }");
  expect(text).toContain("If carried out, stay and go have the same expected deaths, the fewest. No quantity");
  expect(text).toContain("all else as\ndrawn, they stay the same.");
  expect(text).not.toMatch(/0 fewer|tie nowhere|No tie|needs failing|XXX|EVPPI\):\n\n/);
});

it("compares a single option with nothing", () => {
  const text = page("");
  expect(text).toContain("The choice");
  expect(text).not.toMatch(/stay or stay|than stay|Break-even of|Regret/);
});
