import { describe, expect, it } from "vitest";
import type { Budget, Limits } from "../../src/optimise/problem.ts";
import { scenarioOf } from "../support/scenario.ts";
import { plan } from "../../src/analysis/plan.ts";
import { camps, conflictOf, NO_LIMITS, optimised } from "./support.ts";

const out = (people: number, day: number): Limits => ({ ...NO_LIMITS, out: [{ people, day }] });
const spend = (amount: number, day: number): Limits => {
  const budget: Budget = { payer: 0, amount, day, stated: "asked" };
  return { ...NO_LIMITS, budgets: [budget] };
};

/** A hundred people in a camp that hardly anybody dies in, 70 days in weeks; a departure costs 1000 USD. */
const camp = (offer: string) =>
  camps({
    hazards: [0.2],
    people: ["100"],
    rest: `payers: { un: {} }
offers: { haven: { ${offer} } }
costs: [ { item: Flights, amount: 1000 USD per departure, paid_by: un } ]`,
  });

/** Mean of what the option written has transferred, and spent, by a horizon of so many days. */
function by(day: number, offer: string, limits: Limits) {
  const { text } = optimised(camp(offer), { limits, worlds: 32, planningWorlds: 32 });
  const shorter = text.replace("horizon: 70 days", `horizon: ${day} days`);
  const { options } = plan(scenarioOf(shorter), { worlds: 32, seed: 5, timeline: false });
  const { outcomes } = options.find(({ id }) => id === "optimum") as (typeof options)[number];
  return { transferred: outcomes.transferred.mean as number, cost: outcomes["cost.un"].mean as number };
}

describe("people transferred by a day", () => {
  it("cannot have left before their offer opens, though it opens in the same week", () => {
    const { conflict } = conflictOf(camp("opens: 12 days"), { limits: out(28, 10) });
    expect(conflict.limits).toContainEqual({ kind: "out", requirement: { people: 28, day: 10 } });
  });

  it("are all who have left by then, though they left late in the week", () => {
    for (const day of [67, 68, 70]) expect(by(70, "opens: 67 days", out(99, day)).transferred).toBeGreaterThan(98.9);
    expect(by(14, "opens: 12 days", out(99, 13)).transferred).toBeGreaterThan(98.9);
  });

  it("in convoys are as many as the convoys until then take", () => {
    // Of ten on days 12, 13, 14, ..., thirty have left by day 14.
    const offer = "opens: 12 days, pace: 10 per day, convoy: 10";
    expect(by(15, offer, out(30, 14)).transferred).toBeCloseTo(30, 1);
    expect(conflictOf(camp(offer), { limits: out(31, 14) }).conflict.limits).toHaveLength(2);
  });

  it("are those who arrive, not those who die on the journey", () => {
    const offer = "opens: 12 days, journey_deaths: 500 per 1000";
    conflictOf(camp(offer), { limits: out(51, 70) });
    expect(by(70, offer, out(50, 70)).transferred).toBeGreaterThan(47);
  });
});

describe("a budget", () => {
  it("of an earlier day than the horizon is kept by that day: those it does not pay for leave later", () => {
    for (const day of [13, 14, 21]) {
      expect(by(day, "opens: 12 days", spend(30_000, day)).cost).toBeLessThanOrEqual(30_000);
      expect(by(day, "opens: 12 days", spend(30_000, day)).cost).toBeGreaterThan(8_000);
      expect(by(70, "opens: 12 days", spend(30_000, day)).cost).toBeGreaterThan(99_000);
    }
  });

  it("of the horizon is kept, and spent, by those who leave in the last week", () => {
    expect(by(70, "opens: 67 days", spend(50_000, 70))).toEqual({ transferred: 50, cost: 50_000 });
    expect(by(70, "opens: 67 days", spend(200_000, 70)).transferred).toBeGreaterThan(99);
  });

  it("of an earlier day makes the programme state by how much who waits for it may be out", () => {
    const { programme } = optimised(camp("opens: 12 days").replace("deaths: 0.2", "deaths: 50"), {
      limits: spend(30_000, 14),
      worlds: 32,
      planningWorlds: 1024,
    }).result;
    expect(programme.agrees).toBe(true);
  });
});

it("the frontier begins where the least is spent that any schedule spends, what an offer costs in all included", () => {
  const rest = `payers: { un: {} }
offers: { haven: { opens: 7 days } }
costs:
  - { item: Upkeep, amount: 10 USD per person-day, at: camp-1, paid_by: un }
  - { item: Opening, amount: 500k USD, offer: haven, paid_by: un }`;
  const { frontier } = optimised(camps({ hazards: [2], people: ["100"], rest }), {
    frontier: 2,
    worlds: 32,
    planningWorlds: 32,
  }).result;
  const costs = frontier?.points.map(({ programme }) => programme.cost);
  expect(costs).toEqual([expect.closeTo(100 * 70 * 10, 0), expect.closeTo(500_000 + 100 * 7 * 10, 0)]);
});
