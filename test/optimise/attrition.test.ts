import { expect, it } from "vitest";
import { expectedDeaths } from "../../src/optimise/expected-deaths.ts";
import { camps, found, optimised, problemOf } from "./support.ts";

/** Everybody but 20 of a thousand leaves on day 100 of 200, a fifth having died; those who stay are fewer by the dead. */
const text = camps({
  hazards: [730.5],
  people: ["1000"],
  horizon: "200 days",
  rest: "offers: { haven: { places: 800, opens: 100 days, pace: 800 per day, convoy: 800 } }",
});

it("the dead are missing among those who stay, not among those who leave", () => {
  const problem = problemOf(text, { step: 1 });
  const own = expectedDeaths(problem, found(problem).schedule);
  const perDay = 730.5 / 1000 / 365.25;
  expect(own.deaths).toBeCloseTo(perDay * (1000 * 100 + 200 * 100), 6);
  // In truth 1000·(1 − e^−0.2) die by day 100, and of the rest, less 800, a share of 1 − e^−0.2.
  const share = 1 - Math.exp(-100 * perDay);
  const truth = 1000 * share + (200 - 1000 * share) * share;
  expect(own.deaths - truth).toBeGreaterThan(0);
  expect(own.attrition).toBeGreaterThan(own.deaths - truth);
  expect(own.attrition).toBeLessThan(2 * (own.deaths - truth));
  expect(own.attrition).toBeGreaterThan((own.deaths * own.deaths) / 1000);
});

it("programme and simulation agree within what that may cost", () => {
  const { programme } = optimised(text, { planningWorlds: 1024, worlds: 64, step: 1 }).result;
  expect(programme.agrees).toBe(true);
  expect(programme.simulatedAtMeans.mean).toBeLessThan(programme.deaths);
});
