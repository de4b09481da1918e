import { describe, expect, it } from "vitest";
import { createBlock, columnOf } from "../../src/analysis/block.ts";
import { correctedMeans } from "../../src/analysis/corrected-means.ts";
import { estimate, replicateMeans } from "../../src/analysis/replicates.ts";
import { controlsBy, createRun } from "../../src/analysis/run.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { scenarioOf } from "../support/scenario.ts";

/** A thousand people under a threat of unknown rate, who leave from a day and at a pace that are as little known. */
function leaving({ places = "1000", correlations = "[]" } = {}) {
  return compile(
    scenarioOf(`
relocate: 1
title: Leaving
start: 2020-01-01
horizon: 400 days
currency: USD
correlations: ${correlations}
sites: { camp: { people: 1000 } }
threats:
  shelling: { at: camp, attacks: gamma(3, 2) per year, per_attack: { killed: "lognormal(4, 2.2)", spread: none }, concentration: 1 }
offers: { host: { places: ${places}, opens: "uniform(0, 200) days", pace: 5 to 100 per week, convoy: 5 } }
baseline: stay
options:
  stay: { title: Nobody moves }
  leave: { title: All leave, moves: [{ from: camp, offer: host }] }
`),
  );
}

const reliefs = (programme: ReturnType<typeof compile>) =>
  controlsBy(programme)(1).filter(({ name }) => name.includes("taken out"));

/** Squares of the standard errors of mean deaths of those who leave, over runs with and without the reliefs. */
function variances(programme: ReturnType<typeof compile>, seeds: number) {
  const of = { with: 0, without: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const outcomes = simulate(programme, { seed, worlds: 4096 });
    const column = { name: "deaths", of: () => outcomes.options[1].deathsExpected };
    const run = () => createRun(programme, outcomes, { compared: [0, 1], baseline: 0 });
    const controls = () => controlsBy(programme)(1).filter(({ name }) => !name.includes("taken out"));
    of.with += estimate(correctedMeans(run(), column, 1)).se ** 2;
    of.without += estimate(correctedMeans({ ...run(), controls }, column, 1)).se ** 2;
  }
  return of;
}

describe("controls for how fast moves take people out of a threat", () => {
  it("have mean 0", () => {
    const programme = leaving();
    const outcomes = simulate(programme, { seed: 4, worlds: 32_768 });
    const [column] = reliefs(programme);
    const block = createBlock({ programme, seed: 4, outcomes, samples: null });
    const { mean, se } = estimate(replicateMeans(columnOf(block, column)));
    expect(se).toBeGreaterThan(0);
    expect(Math.abs(mean)).toBeLessThan(4 * se);
  });

  it("hold the share of the person-days that a move takes out, by which the deaths fall", () => {
    const programme = leaving();
    const outcomes = simulate(programme, { seed: 4, worlds: 512 });
    const block = createBlock({ programme, seed: 4, outcomes, samples: null });
    const [relief] = reliefs(programme);
    const [harm] = controlsBy(programme)(1);
    const [taken, harms] = [columnOf(block, relief), columnOf(block, harm)];
    const { personDaysAtRisk, deaths } = outcomes.options[1];
    for (let w = 0; w < 512; w++) {
      if (Math.abs(harms[w]) < 1 || deaths[w] > 5) continue;
      // A convoy of five out of a thousand is the step of the staircase that the share runs through; the dead spare no more than half a per cent.
      expect(Math.abs(taken[w] / harms[w] - (1 - personDaysAtRisk[w] / 400_000))).toBeLessThan(
        0.005 + deaths[w] / 1000,
      );
    }
  });

  it("halve the variance of the deaths at least", () => {
    const of = variances(leaving(), 12);
    expect(of.with).toBeLessThan(of.without / 2);
  });

  it("are left out where too few leave to matter, and where pace and threat are drawn together", () => {
    expect(reliefs(leaving())).toHaveLength(1);
    expect(reliefs(leaving({ places: "50" }))).toHaveLength(0);
    const correlations = "[{ between: [threats.shelling.attacks, offers.host.pace], rank: 0.5 }]";
    expect(reliefs(leaving({ correlations }))).toHaveLength(0);
  });
});
