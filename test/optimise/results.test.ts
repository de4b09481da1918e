import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { scenarioOf } from "../support/scenario.ts";
import { camps, optimised } from "./support.ts";

/** Eighty of camp 1 and twenty of camp 2 can leave on day 14; hardly anybody dies, so that costs are what they say. */
const rest = `payers: { un: {}, host: {} }
offers:
  haven: { places: 100, opens: 14 days, pace: 100 per day, convoy: 100 }
  other: { places: 10, opens: 60 days }
costs:
  - { item: Food, amount: 2 USD per person-day, at: camp-1, paid_by: un }
  - { item: Guards, amount: 3 USD per person-day, at: camp-2, paid_by: un, from: 7 days, until: 42 days }
  - { item: Beds, amount: 5 USD per person-day, offer: haven, paid_by: host }
  - { item: Buses, amount: 11 USD per departure, at: camp-1, offer: haven, paid_by: { un: 50%, host: 50% } }
  - { item: Flights, amount: 13 USD per departure, at: camp-2, paid_by: host }
  - { item: Escorts, amount: 170 USD per convoy, offer: haven, paid_by: un }
  - { item: Office, amount: 19 USD per day, paid_by: host }
  - { item: Opening, amount: 2300 USD, offer: haven, paid_by: un }
  - { item: Nothing, amount: 999 USD, offer: other, paid_by: un }
  - { item: Start, amount: 290 USD, paid_by: host }`;
const text = camps({ hazards: [0.02, 0.01], people: ["80", "60"], rest }).replace(
  "options:\n",
  `options:
  haven-only: { title: A, moves: [ { from: camp-2, offer: haven } ] }
  both: { title: B, moves: [ { from: camp-2, offer: haven }, { from: camp-1, offer: other } ] }
  guarded: { title: C, set: { threats.illness-2.deaths: { times: 0.5 } }, moves: [ { from: camp-1, offer: haven } ] }
`,
);
const { result, text: written } = optimised(text, { offers: ["haven"], worlds: 48, planningWorlds: 64, seed: 3 });
const found = result.plan.options.find(({ id }) => id === "optimum");

describe("what is said of the schedule found", () => {
  it("costs what the moves cost, payer by payer, by the programme as by the simulation", () => {
    expect(result.schedule.map(({ from, to, people }) => [from, to, Math.round(people)])).toEqual([
      ["camp-1", "haven", 80],
      ["camp-2", "haven", 20],
    ]);
    const un = 2 * 80 * 14 + 3 * (60 * 7 + 40 * 28) + 11 * 80 * 0.5 + 170 + 2300;
    const host = 5 * 100 * 56 + 11 * 80 * 0.5 + 13 * 20 + 19 * 70 + 290;
    expect(result.programme.costs.un).toBeCloseTo(un, 3);
    expect(result.programme.costs.host).toBeCloseTo(host, 3);
    expect((found?.outcomes["cost.un"].mean as number) / un).toBeCloseTo(1, 3);
    expect((found?.outcomes["cost.host"].mean as number) / host).toBeCloseTo(1, 3);
  });

  it("costs once what an offer costs in all where it is used, and what is bound to no offer", () => {
    const { costs } = optimised(text, { offers: ["haven", "other"], worlds: 16, planningWorlds: 64 }).result.programme;
    expect(costs.un - result.programme.costs.un).toBeCloseTo(999, 3);
    expect(costs.host - result.programme.costs.host).toBeCloseTo(13 * 10, 3);
  });

  it("is its deaths less those of every other option, all as a plan of what is written says them, by the seed asked for", () => {
    const deaths = (of: string) => result.plan.options.find(({ id }) => id === of)?.outcomes.deaths.mean as number;
    const planned = plan(scenarioOf(written), { worlds: 48, seed: 3, timeline: false });
    expect(result.plan.options.map(({ id, outcomes }) => [id, outcomes])).toEqual(
      planned.options.map(({ id, outcomes }) => [id, outcomes]),
    );
    expect(result.gains.map(({ option }) => option).sort()).toEqual(["both", "guarded", "haven-only", "stay"]);
    for (const { option, deaths: gained, weighted } of result.gains) {
      expect(gained.mean, option).toBeCloseTo(deaths("optimum") - deaths(option), 9);
      expect(weighted.mean, option).toBeCloseTo(deaths("optimum") - deaths(option), 9);
    }
  });

  it("is comparable to who moves through the same offers and sets nothing", () => {
    const comparable = result.gains.filter((gain) => gain.comparable).map(({ option }) => option);
    expect(comparable.sort()).toEqual(["haven-only", "stay"]);
  });
});
