import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimate, replicateMeans } from "../../src/analysis/replicates.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { arbitraryScenario } from "../support/arbitrary-scenario.ts";
import { scenarioOf } from "../support/scenario.ts";

const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);

describe("the compensator and the count agree within error", () => {
  it("for deaths, injured and attacks of random scenarios", () => {
    let [compared, beyondThree] = [0, 0];
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const { options } = simulate(compile(scenarioOf(JSON.stringify(scenario))), { seed: 11, worlds: 512 });
        for (const out of options) {
          for (const [counted, expected] of [
            [out.deaths, out.deathsExpected],
            [out.riskDeaths, out.riskDeathsExpected],
            [out.injured, out.injuredExpected],
            [out.attacks, out.attacksExpected],
          ]) {
            const gap = estimate(replicateMeans(counted.map((value, w) => value - expected[w])));
            if (sum(counted) < 50) continue;
            compared++;
            if (Math.abs(gap.mean) > 3 * gap.se) beyondThree++;
            expect(Math.abs(gap.mean)).toBeLessThan(8 * gap.se);
          }
        }
      }),
      { numRuns: 150, seed: 5 },
    );
    // Student's t with 15 degrees of freedom lies beyond 3 in 0.9 % of cases.
    expect(beyondThree / compared).toBeLessThan(0.025);
    expect(compared).toBeGreaterThan(500);
  });
});
