import { describe, expect, it } from "vitest";
import { estimate, replicateMeans } from "../../src/analysis/replicates.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

/** 97.5 % point of Student's t with 15 degrees of freedom. */
const T = 2.131;
const SEEDS = 200;

describe("standard errors from sixteen replicates", () => {
  // λ ~ gamma(3, 2) per 400 days, m ~ uniform(4, 12), 800 days: mean deaths = 6 · 8 · 2 exactly.
  const programme = compile(
    scenarioOf(
      camp({
        people: 1_000_000,
        horizon: "800 days",
        threat:
          "{ at: camp, attacks: gamma(3, 2) per 400 days, per_attack: { killed: uniform(4, 12), spread: gamma(0.8) }, concentration: 0 }",
      }),
    ),
  );
  const runs = Array.from({ length: SEEDS }, (_, seed) => simulate(programme, { seed, worlds: 512 }).options[0]);

  it.each([
    ["integrated deaths", (out: (typeof runs)[number]) => out.deathsExpected],
    ["counted deaths", (out: (typeof runs)[number]) => out.deaths],
  ])("95 %% intervals of %s cover the exact mean in 92-98 %% of 200 seeds", (_, column) => {
    const covered = runs.filter((out) => {
      const { mean, se } = estimate(replicateMeans(column(out)));
      return Math.abs(mean - 96) <= T * se;
    }).length;
    expect(covered / SEEDS).toBeGreaterThanOrEqual(0.92);
    expect(covered / SEEDS).toBeLessThanOrEqual(0.98);
  });
});
