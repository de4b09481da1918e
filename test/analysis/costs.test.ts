import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { scenarioOf } from "../support/scenario.ts";

function planned(costs: string, payers = "  group: {}\n  un: {}") {
  const scenario = scenarioOf(`
relocate: 1
title: Costs
start: 2020-01-01
horizon: 100 days
currency: USD
payers:
${payers}
sites:
  camp: { people: 100 }
  annex: { people: 40 }
threats:
  illness: { at: camp, deaths: 0 per 1000 person-years }
offers:
  host: { places: 60, opens: 10 days, pace: 14 per week, convoy: 20 }
costs:
${costs}
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host } ] }`);
  const { options } = plan(scenario, { worlds: 64, timeline: false });
  return Object.fromEntries(options.map((option) => [option.id, option]));
}

const cost = (option: { outcomes: Record<string, { mean: number | null }> }, id = "cost") => option.outcomes[id]?.mean;

/** Convoys of 20 leave on days 10, 20 and 30. */
describe("costs", () => {
  it.each([
    ["per departure", "{ item: a, amount: 100 USD per departure, paid_by: un }", 0, 6000],
    ["per convoy", "{ item: a, amount: 1k USD per convoy, offer: host, paid_by: un }", 0, 3000],
    [
      "per person-day at a site",
      "{ item: a, amount: 2 USD per person-day, at: camp, paid_by: un }",
      20_000,
      2 * (100 * 100 - 20 * (90 + 80 + 70)),
    ],
    [
      "per person-day at all sites",
      "{ item: a, amount: 1 USD per person-day, paid_by: un }",
      14_000,
      14_000 - 20 * (90 + 80 + 70),
    ],
    [
      "per person-day with a host",
      "{ item: a, amount: 3 USD per person-day, offer: host, paid_by: un }",
      0,
      3 * 20 * (90 + 80 + 70),
    ],
    ["in all", "{ item: a, amount: 5M USD, option: go, paid_by: un }", 0, 5_000_000],
    ["in all, where an offer is used", "{ item: a, amount: 7k USD, offer: host, paid_by: un }", 0, 7000],
    ["per month", "{ item: a, amount: 30.4375 USD per month, paid_by: un }", 100, 100],
    [
      "within a window",
      "{ item: a, amount: 1 USD per person-day, at: camp, from: 15 days, until: 25 days, paid_by: un }",
      1000,
      5 * 80 + 5 * 60,
    ],
    ["of departures within a window", "{ item: a, amount: 1 USD per departure, from: 2020-01-16, paid_by: un }", 0, 40],
    ["of departures from another site", "{ item: a, amount: 1 USD per departure, at: annex, paid_by: un }", 0, 0],
  ])("%s", (_, line, stay, go) => {
    const options = planned(`  - ${line}`);
    expect(cost(options.stay)).toBeCloseTo(stay, 6);
    expect(cost(options.go)).toBeCloseTo(go, 6);
  });

  it("are shared among payers, and the shares sum to the cost", () => {
    const { go } = planned("  - { item: a, amount: 100 USD per departure, paid_by: { group: 70%, un: 30% } }");
    expect(cost(go, "cost.group")).toBeCloseTo(4200, 9);
    expect(cost(go, "cost.un")).toBeCloseTo(1800, 9);
  });

  it("exceed a budget on the day that spending reaches it", () => {
    const { stay, go } = planned(
      "  - { item: a, amount: 100 USD per departure, paid_by: un }",
      "  group: {}\n  un: { budget: 3k USD }",
    );
    expect(stay.budgets[0]).toMatchObject({ payer: "un", budget: 3000, exceeded: { mean: 0, se: 0 }, day: null });
    // 2,000 on day 10, 4,000 on day 20.
    expect(go.budgets[0]).toMatchObject({ exceeded: { mean: 1, se: 0 }, day: { p5: 20, p50: 20, p95: 20 } });
  });
});
