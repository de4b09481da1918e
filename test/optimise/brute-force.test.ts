import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimate, replicateMeans } from "../../src/analysis/replicates.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { scenarioOf } from "../support/scenario.ts";
import { arrangements, type SmallNetwork, smallNetwork } from "./arbitrary-network.ts";
import { found, optimised, problemOf } from "./support.ts";

const WORLDS = 256;

/** The least mean deaths of every order in which camps can take offers, a budget kept on average; and the option found. */
function bruteForce({ sites, offers }: SmallNetwork, withFound: string) {
  const moves = sites.flatMap((from) => offers.map((offer) => ({ from, offer })));
  const every = arrangements(moves).map(
    (list, k) => `  every-${k}: ${JSON.stringify({ title: "Every", moves: list })}\n`,
  );
  const scenario = scenarioOf(withFound.replace("options:\n", `options:\n${every.join("")}`));
  const programme = compile(scenario);
  const budget = scenario.payers.get("un")?.budget;
  const most = budget?.law.kind === "exact" ? budget.law.value * budget.factor : Number.POSITIVE_INFINITY;
  const rows = simulate(programme, { seed: 9, worlds: WORLDS }).options.map((outcomes, k) => ({
    id: programme.options[k].id,
    deaths: estimate(replicateMeans(outcomes.deathsExpected)),
    cost: estimate(replicateMeans(outcomes.costs[0])).mean,
  }));
  const kept = rows.filter(({ id, cost }) => id !== "optimum" && cost <= most * (1 + 1e-9));
  return {
    found: rows.find(({ id }) => id === "optimum") as (typeof rows)[number],
    least: Math.min(...kept.map(({ deaths }) => deaths.mean)),
    most,
  };
}

describe("against brute force", () => {
  it("is never worse than any order of moves, and never over a budget", () => {
    fc.assert(
      fc.property(smallNetwork, (network) => {
        const { result, text } = optimised(network.text, { worlds: WORLDS, planningWorlds: WORLDS });
        const { found: own, least, most } = bruteForce(network, text);
        expect(own.deaths.mean).toBeLessThanOrEqual(least + result.programme.stated + 3 * own.deaths.se + 0.01 * least);
        // People die before they can leave, so a schedule costs at most what the programme says; a person more is rounding.
        expect(own.cost).toBeLessThanOrEqual(most + 1000);
      }),
      { numRuns: 12, seed: 20130316 },
    );
  });

  it("finds nothing above, and claims no bound above, the best of all whole-number schedules", () => {
    const tiny = fc.record({
      people: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
      killed: fc.tuple(fc.constantFrom(0.3, 1), fc.constantFrom(0.3, 1)),
      concentration: fc.tuple(fc.constantFrom(0, 0.5, 1), fc.constantFrom(0, 0.5, 1)),
      pace: fc.integer({ min: 1, max: 3 }),
      places: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(tiny, ({ people, killed, concentration, pace, places }) => {
        const threats = [0, 1].map(
          (i) =>
            `  t-${i}: { at: camp-${i}, attacks: 6 per year, per_attack: { killed: ${killed[i]} }, concentration: ${concentration[i]} }`,
        );
        const problem = problemOf(`relocate: 1
title: Tiny
start: 2020-01-01
horizon: 28 days
currency: USD
sites: { camp-0: { people: ${people[0]} }, camp-1: { people: ${people[1]} } }
threats:
${threats.join("\n")}
offers: { haven: { places: ${places}, pace: ${pace} per week, convoy: ${pace} } }
baseline: stay
options: { stay: { title: Stay } }
`);
        const best = found(problem);
        const { capacity } = problem.routes[0];
        const curve = (s: number, n: number) => {
          const { people: points, before } = problem.sites[s].harm;
          const k = Math.max(
            1,
            points.findIndex((point) => point >= n),
          );
          const [low, high] = [before[0][k - 1], before[0][k]];
          return 7 * (low + ((high - low) * (n - points[k - 1])) / (points[k] - points[k - 1]));
        };
        const least = (t: number, left: readonly [number, number], gone: number): number => {
          if (t === 4) return 0;
          let best = Number.POSITIVE_INFINITY;
          const most = Math.min(pace, Math.floor(capacity[t] + 1e-9) - gone);
          for (let a = 0; a <= Math.min(left[0], most); a++)
            for (let b = 0; b <= Math.min(left[1], most - a); b++) {
              const now = [left[0] - a, left[1] - b] as const;
              best = Math.min(best, curve(0, now[0]) + curve(1, now[1]) + least(t + 1, now, gone + a + b));
            }
          return best;
        };
        const brute = least(0, people, 0);
        expect(best.deaths).toBeLessThanOrEqual(brute + 1e-6);
        expect(best.bound).toBeLessThanOrEqual(brute + 1e-6);
      }),
      { numRuns: 40, seed: 20130316 },
    );
  });
});
