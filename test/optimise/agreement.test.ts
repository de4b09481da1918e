import fc from "fast-check";
import { expect, it } from "vitest";
import { expectedDeaths } from "../../src/optimise/expected-deaths.ts";
import { smallNetwork } from "./arbitrary-network.ts";
import { camps, found, optimised, problemOf } from "./support.ts";

it("programme and simulation agree within what the programme states, whatever the network", () => {
  fc.assert(
    fc.property(smallNetwork, ({ text }) => {
      const { programme } = optimised(text, { worlds: 64, planningWorlds: 1024 }).result;
      expect(programme).toMatchObject({ agrees: true });
      expect(programme.stated).toBeLessThan(0.25 * programme.deaths + 0.2);
    }),
    { numRuns: 15, seed: 20130316 },
  );
});

it("agreement can fail: what is stated is small against what a wrong schedule would give", () => {
  const text = camps({
    hazards: [100, 20],
    people: ["1000", "1000"],
    rest: "offers:\n  haven: { places: 1000, opens: 7 days }",
  });
  const { programme } = optimised(text, { planningWorlds: 1024 }).result;
  const problem = problemOf(text);
  const stay = expectedDeaths(problem, {
    ...found(problem).schedule,
    flows: [],
    present: problem.sites.map(({ people }) => new Float64Array(10).fill(people[0])),
  });
  expect(programme.agrees).toBe(true);
  expect(stay.deaths - programme.deaths).toBeGreaterThan(10 * programme.stated);
});

it("estimates numbers that are uncertain only in their threats without bias", () => {
  const text = camps({
    hazards: [100],
    people: ["1000"],
    rest: "offers:\n  haven: { places: 500, pace: 70 per week, convoy: 10 }",
  }).replace(
    /illness-1: .*/,
    'rockets: { at: camp-1, attacks: 2 to 9 per year, per_attack: { killed: 1 to 4 }, concentration: "uniform(0, 1)" }',
  );
  const { programme } = optimised(text, { planningWorlds: 4096 }).result;
  const { mean, se } = programme.simulatedAtMeans as { mean: number; se: number };
  expect(Math.abs(mean - programme.deaths)).toBeLessThan(programme.stated + 3 * se);
  expect(programme.stated + 3 * se).toBeLessThan(0.1 * programme.deaths);
});
