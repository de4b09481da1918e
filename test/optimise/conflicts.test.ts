import { describe, expect, it } from "vitest";
import { conflictWords } from "../../src/report/limit-words.ts";
import { scenarioOf } from "../support/scenario.ts";
import { camps, conflictOf, NO_LIMITS, optimised } from "./support.ts";

const rest = `payers:
  un: { name: United Nations, budget: 40k USD }
offers:
  haven: { name: A haven, places: 80, opens: 21 days, pace: 70 per week, convoy: 10 }
costs:
  - { item: Flights, amount: 1000 USD per departure, paid_by: un }`;

const words = (text: string, limits: object) => {
  const { conflict, problem } = conflictOf(text, { limits: { ...NO_LIMITS, ...limits } });
  return conflictWords(conflict, problem, scenarioOf(text));
};

describe("limits that cannot be kept together are named in the scenario's words", () => {
  it("a budget against people to be transferred", () => {
    expect(words(camps({ rest }), { out: [{ people: 60, day: 70 }] })).toBe(
      "no schedule can keep to these limits together: 40.0k USD that United Nations can spend (payers.un.budget); and 60 people to be transferred by 2020-03-11 (--transfer)",
    );
  });

  it("an opening day, and not the budget that would do", () => {
    expect(words(camps({ rest }), { out: [{ people: 30, day: 14 }] })).toBe(
      "no schedule can keep to these limits together: A haven opening on 2020-01-22; and 30 people to be transferred by 2020-01-15 (--transfer)",
    );
  });

  it("places, where the payer could pay for more", () => {
    const rich = rest.replace("40k", "1M");
    expect(words(camps({ rest: rich }), { out: [{ people: 90, day: 70 }] })).toBe(
      "no schedule can keep to these limits together: 80 places of A haven; and 90 people to be transferred by 2020-03-11 (--transfer)",
    );
  });

  it("a minimum against a budget", () => {
    const many = rest.replace("places: 80,", "places: 80, minimum: 60,");
    expect(words(camps({ rest: many }), { out: [{ people: 10, day: 70 }] })).toMatch(
      /at least 60 people for A haven; 40\.0k USD that United Nations can spend \(payers\.un\.budget\); and 10 people/,
    );
  });

  it("a budget that staying exceeds: the one limit that it is enough to lift", () => {
    const upkeep = `payers: { un: { budget: 1k USD } }
offers: { haven: { places: 10, opens: 60 days } }
costs: [ { item: Upkeep, amount: 2 USD per person-day, at: [camp-1, camp-2], paid_by: un } ]`;
    expect(words(camps({ rest: upkeep }), {})).toBe(
      "no schedule can keep to these limits together: 10 places of haven; and 1000 USD that un can spend (payers.un.budget); it is enough to lift: 1000 USD that un can spend (payers.un.budget)",
    );
  });

  it("any one of them lifted, the others can be kept", () => {
    const limits = { ...NO_LIMITS, out: [{ people: 60, day: 70 }] };
    const richer = camps({ rest: rest.replace("40k", "70k") });
    expect(optimised(richer, { limits }).result.moves.length).toBeGreaterThan(0);
    expect(optimised(camps({ rest }), { limits: NO_LIMITS }).result.moves.length).toBeGreaterThan(0);
  });
});
