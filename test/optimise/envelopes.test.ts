import fc from "fast-check";
import { expect, it } from "vitest";
import { chargeEnvelopes } from "../../src/optimise/envelopes.ts";
import { expectedDeaths } from "../../src/optimise/expected-deaths.ts";
import { addLimits } from "../../src/optimise/limits.ts";
import { buildNetwork } from "../../src/optimise/network.ts";
import { mostTies } from "../../src/optimise/objective.ts";
import type { Problem } from "../../src/optimise/problem.ts";
import { staying } from "../../src/optimise/schedule.ts";
import { smallNetwork } from "./arbitrary-network.ts";
import { camps, found, problemOf, solve } from "./support.ts";

function boundOf(problem: Problem): number {
  const network = buildNetwork(problem);
  addLimits(network);
  chargeEnvelopes(network);
  return solve(network.builder.model()).bound - mostTies(problem);
}

it("no schedule is below the bound of the envelopes, whatever the network", () => {
  fc.assert(
    fc.property(smallNetwork, ({ text }) => {
      const problem = problemOf(text);
      const { deaths } = found(problem);
      expect(boundOf(problem)).toBeLessThanOrEqual(deaths * (1 + 1e-6));
    }),
    { numRuns: 10, seed: 20130316 },
  );
});

const raided = (places: number) =>
  problemOf(
    camps({ hazards: [1], people: ["100"], rest: `offers:\n  haven: { places: ${places} }` }).replace(
      /illness-1: .*/,
      "raid: { at: camp-1, attacks: 40 per year, per_attack: { killed: 3 }, concentration: 0.5 }",
    ),
  );

it("it is what is suffered where nobody can leave, and where as many leave at once as ever can", () => {
  // An envelope touches its curve at both ends: all of a hundred, and all but those who can have left.
  const none = raided(0);
  expect(boundOf(none) / expectedDeaths(none, staying(none)).deaths).toBeCloseTo(1, 4);
  const forty = raided(40);
  const { deaths, schedule } = found(forty);
  expect(schedule.present[0][0]).toBeCloseTo(60, 3);
  expect(boundOf(forty) / deaths).toBeCloseTo(1, 3);
  expect(boundOf(forty)).toBeLessThan(0.9 * boundOf(none));
});
