import { expect, test } from "vitest";
import { columnOf, createBlock } from "../../src/analysis/block.ts";
import { estimate, replicateMeans } from "../../src/analysis/replicates.ts";
import { controlsBy } from "../../src/analysis/run.ts";
import { drawWorlds } from "../../src/engine/draws.ts";
import type { Outcomes } from "../../src/engine/outcomes.ts";
import { compile } from "../../src/model/compile.ts";
import { soundCommitted } from "../support/committed-scenario.ts";

const WORLDS = 65536;

/** Without outcomes: what controls of the draws alone are taken from. */
function drawn(inputs: Outcomes["inputs"]): Outcomes {
  return { from: 0, worlds: WORLDS, inputs, options: [], events: 0, peopleAtStart: new Float64Array(0) };
}

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
