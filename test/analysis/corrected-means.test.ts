import { describe, expect, it } from "vitest";
import { createBlock } from "../../src/analysis/block.ts";
import { correctedMeans } from "../../src/analysis/corrected-means.ts";
import { estimate, replicateMeans } from "../../src/analysis/replicates.ts";
import { controlsBy } from "../../src/analysis/run.ts";
import { statisticsOfBlock } from "../../src/analysis/statistics/statistics.ts";
import type { Outcomes } from "../../src/engine/outcomes.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import type { Programme } from "../../src/model/programme.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

const WORLDS = 2048;
/** 97.5 % point of Student's t with 15 degrees of freedom. */
const T = 2.131;

/** λ ~ gamma(3, 2) per 400 days, m log-normal of median 8 and log-sd ln 3, 800 days, far below the cap: mean deaths = 6 · 8·e^(ln²3/2) · 2. */
const heavy = compile(
  scenarioOf(
    camp({
      people: 1_000_000_000,
      horizon: "800 days",
      threat:
        "{ at: camp, attacks: gamma(3, 2) per 400 days, per_attack: { killed: lognormal(8, 3) }, concentration: 0 }",
    }),
  ),
);
const exact = 6 * 8 * Math.exp(Math.log(3) ** 2 / 2) * 2;

/** Corrected means of any column over the worlds of the first option. */
function meansOf(programme: Programme, outcomes: Outcomes): (column: Float64Array) => Float64Array {
  const statistics = statisticsOfBlock(createBlock({ programme, seed: 0, outcomes, samples: null }));
  const run = { programme, seed: 0, compared: [0], baseline: 0, statistics, controls: controlsBy(programme) };
  let columns = 0;
  return (column) => correctedMeans(run, { name: `column ${columns++}`, of: () => column }, 0);
}

function runOf(seed: number) {
  const outcomes = simulate(heavy, { seed, worlds: WORLDS });
  return { outcomes, means: meansOf(heavy, outcomes) };
}

describe("means corrected by what is known of the drawn worlds", () => {
  const runs = Array.from({ length: 60 }, (_, seed) => runOf(seed));
  const estimates = runs.map(({ outcomes, means }) => estimate(means(outcomes.options[0].deathsExpected)));

  it("have the exact mean, and less than a tenth of the variance, where a far tail is drawn", () => {
    const plain = runs.map(({ outcomes }) => estimate(replicateMeans(outcomes.options[0].deathsExpected)).mean);
    const squared = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + (value - exact) ** 2, 0) / values.length;
    const error = squared(estimates.map(({ mean }) => mean));
    const mean = estimates.reduce((sum, each) => sum + each.mean, 0) / estimates.length;
    expect(Math.abs(mean - exact)).toBeLessThan(4 * Math.sqrt(error / estimates.length));
    expect(error).toBeLessThan(squared(plain) / 10);
  });

  it("say their error: a hundred people whom few attacks may kill all, against a run of 128 times the worlds", () => {
    const remnant = compile(
      scenarioOf(
        camp({
          people: 101,
          threat:
            "{ at: camp, attacks: gamma(0.5, 2) per year, per_attack: { killed: lognormal(20, 2.5), spread: gamma(1) }, concentration: uniform(0, 0.5) }",
        }),
      ),
    );
    const column = (seed: number, worlds: number) => {
      const outcomes = simulate(remnant, { seed, worlds });
      return { outcomes, deaths: outcomes.options[0].deathsExpected };
    };
    const reference = estimate(replicateMeans(column(1000, 128 * WORLDS).deaths)).mean;
    const covered = Array.from({ length: 100 }, (_, seed) => column(seed, WORLDS)).filter(({ outcomes, deaths }) => {
      const { mean, se } = estimate(meansOf(remnant, outcomes)(deaths));
      return Math.abs(mean - reference) <= T * se;
    }).length;
    // Binomial(100, 0.95): sd 2.2; the reference has a tenth of a run's error of its own.
    expect(covered).toBeGreaterThanOrEqual(89);
    expect(covered).toBeLessThanOrEqual(99);
  });

  it("are linear, leave a constant alone, and are plain means where worlds are few", () => {
    const { outcomes, means } = runs[0];
    const { deaths, deathsExpected } = outcomes.options[0];
    const sum = means(deaths.map((value, w) => 3 * value - deathsExpected[w]));
    const apart = [means(deaths), means(deathsExpected)];
    for (let r = 0; r < 16; r++) expect(sum[r]).toBeCloseTo(3 * apart[0][r] - apart[1][r], 6);
    for (const value of means(new Float64Array(WORLDS).fill(7))) expect(value).toBeCloseTo(7, 10);
    const few = simulate(heavy, { seed: 1, worlds: 48 });
    const column = few.options[0].deathsExpected;
    expect(meansOf(heavy, few)(column)).toEqual(replicateMeans(column));
  });
});
