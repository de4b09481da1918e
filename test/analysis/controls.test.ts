import { expect, test } from "vitest";
import { columnOf, createBlock } from "../../src/analysis/block.ts";
import { correctedMeans } from "../../src/analysis/corrected-means.ts";
import { estimate, replicateMeans } from "../../src/analysis/replicates.ts";
import { controlsBy, createRun } from "../../src/analysis/run.ts";
import { drawWorlds } from "../../src/engine/draws.ts";
import type { Outcomes } from "../../src/engine/outcomes.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { soundCommitted } from "../support/committed-scenario.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

const WORLDS = 65536;

/** Without outcomes: what controls of the draws alone are taken from. */
function drawn(inputs: Outcomes["inputs"]): Outcomes {
  return { from: 0, worlds: WORLDS, inputs, options: [], events: 0, peopleAtStart: new Float64Array(0) };
}

test("they foretell the deaths of a hazard of unknown rate: the error of their mean is less than a tenth, and the mean the integral", () => {
  const rates = { low: 1 / 365_250, high: 90 / 365_250 };
  const days = 400;
  const programme = compile(
    scenarioOf(
      camp({
        people: 2000,
        horizon: `${days} days`,
        threat: "{ at: camp, deaths: uniform(1, 90) per 1000 person-years }",
      }),
    ),
  );
  const outcomes = simulate(programme, { seed: 5, worlds: 512 });
  const run = createRun(programme, outcomes, { compared: [0], baseline: 0 });
  const deaths = outcomes.options[0].deathsExpected;
  const [plain, corrected] = [replicateMeans(deaths), correctedMeans(run, { name: "deaths", of: () => deaths }, 0)].map(
    estimate,
  );
  // N (1 − e^(−λt)) at λ ~ U(low, high).
  const gone = (rate: number) => Math.exp(-rate * days) / days;
  const exact = 2000 * (1 - (gone(rates.low) - gone(rates.high)) / (rates.high - rates.low));
  expect(corrected.se).toBeLessThan(plain.se / 10);
  expect(Math.abs(corrected.mean - exact)).toBeLessThan(4 * corrected.se);
});

test.each(["camp-liberty-2013.yaml", "kosovo-1999.yaml", "libya-etm-2017.yaml"])(
  "the controls that are known from the draws have mean 0 in %s: an error of theirs would be one of every mean they correct",
  async (name) => {
    const programme = compile(await soundCommitted(name));
    const inputs = drawWorlds(programme, { seed: 7, from: 0, count: WORLDS });
    const block = createBlock({ programme, seed: 7, outcomes: drawn(inputs), samples: null });
    const controls = programme.options.flatMap((_, option) => controlsBy(programme)(option));
    const known = controls.filter((control) => !control.name.endsWith("deaths less expected"));
    expect(known.length).toBeGreaterThanOrEqual(programme.options.length);
    for (const control of known) {
      const { mean, se } = estimate(replicateMeans(columnOf(block, control)));
      expect(Math.abs(mean) / se, control.name).toBeLessThan(4.5);
    }
  },
);
