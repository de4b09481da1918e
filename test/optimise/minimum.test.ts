import { describe, expect, it } from "vitest";
import { camps, found, optimised, problemOf, totals } from "./support.ts";

/** Camps that hardly anybody dies in, so that who left is what was there; the hazard per 1000 person-years. */
const text = (offers: string, people = ["100", "60"], hazards = [2, 1]) =>
  camps({ people, hazards, rest: `offers:\n${offers}` });
const transferred = (of: string) => {
  const { result } = optimised(of, { worlds: 64, planningWorlds: 64 });
  return result.plan.options.find(({ id }) => id === "optimum")?.outcomes.transferred.mean as number;
};

describe("an offer with a minimum", () => {
  it("is taken up where it can be met by the horizon, though the last convoys leave within the last period", () => {
    // Convoys of 10 on days 4, 11, ..., 67 of 70: a hundred by then, of whom the last ten count for three days of seven.
    const offer = (minimum: number) => `  bus: { opens: 4 days, pace: 10 per week, convoy: 10, minimum: ${minimum} }`;
    for (const minimum of [100, 101]) {
      const problem = problemOf(text(offer(minimum), ["150"], [2]));
      const left = minimum === 100 ? 90 + (10 * 3) / 7 : 0;
      expect(totals(problem, found(problem))["camp-1>bus"] ?? 0).toBeCloseTo(left, 6);
    }
    expect(transferred(text(offer(100), ["150"], [2]))).toBeCloseTo(100, 0);
  });

  it("that no camp has alone is met by one move from several, written so", () => {
    const { result } = optimised(text("  bus: { places: 150, minimum: 120, pace: 20 per day, convoy: 20 }"));
    expect(result.moves).toMatchObject([{ from: ["camp-1", "camp-2"], to: "bus", people: null }]);
    expect(result.programme.agrees).toBe(true);
  });

  it("is met by one move though another offer takes some of the same people", () => {
    // The boat takes 40 a week for two weeks, which leaves the bus to take the other eighty of both camps, at least 70 together.
    const offers = `  boat: { places: 80, opens: 7 days, pace: 40 per week, convoy: 40 }
  bus: { places: 80, opens: 21 days, pace: 40 per day, convoy: 40, minimum: 70 }`;
    expect(transferred(text(offers))).toBeCloseTo(160, 0);
    expect(optimised(text(offers), { planningWorlds: 64, worlds: 64 }).result.programme.agrees).toBe(true);
  });

  it("within a budget has its minimum said in the move, and no more than is paid for", () => {
    const of = text("  bus: { minimum: 110 }").replace("threats:", "payers: { un: { budget: 13k USD } }\nthreats:");
    const paid = of.replace(
      "baseline:",
      "costs:\n  - { item: Bus, amount: 100 USD per departure, paid_by: un }\nbaseline:",
    );
    const { result } = optimised(paid, { worlds: 64, planningWorlds: 64 });
    expect(result.moves).toMatchObject([{ from: ["camp-1", "camp-2"], people: 130 }]);
  });
});

describe("of two offers", () => {
  it("the deadlier takes only those for whom waiting for the safer one would be worse", () => {
    // A day's wait costs 0.1 per 1000, the deadly journey 2 per 1000: worth it against 21 days' wait, not against 14.
    const offers = `  safe: { opens: 7 days, pace: 20 per week, convoy: 20 }
  deadly: { opens: 14 days, journey_deaths: 2 per 1000 }`;
    const scenario = text(offers, ["100"], [36.525]);
    const { result } = optimised(scenario, { planningWorlds: 1024, worlds: 64 });
    expect(result.moves).toMatchObject([
      { to: "deadly", people: 20 },
      { to: "safe", people: null },
    ]);
    const waiting = 20 * (7 + 14 + 21 + 28) + 20 * 14;
    expect(found(problemOf(scenario)).deaths).toBeCloseTo(waiting * 1e-4 + 20 * 2e-3, 6);
    expect(result.programme.agrees).toBe(true);
  });
});
