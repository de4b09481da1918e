import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { probe } from "../../../src/analysis/sensitivity/probe.ts";
import { createStudy } from "../../../src/analysis/sensitivity/study.ts";
import type { OptionOutcomes } from "../../../src/engine/outcomes.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { arbitraryScenario } from "../../support/arbitrary-scenario.ts";
import { soundCommitted } from "../../support/committed-scenario.ts";
import { scenarioOf } from "../../support/scenario.ts";

const WORLDS = 16;

/** All numbers of an option: to compare them one by one would take minutes. */
function bytes(outcomes: OptionOutcomes): Buffer {
  const columns: Float64Array[] = Object.values(outcomes).flat();
  return Buffer.concat(
    columns.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

/** Sets each column of a scenario in turn to half of its draws, and runs every option of the study again. */
function expectAllAgain(scenario: Scenario): void {
  const study = createStudy(scenario, { seed: 3, worlds: 2 * WORLDS, needs: "weighed" });
  const { programme, outcomes } = study.run;
  programme.columns.forEach(({ key }, column) => {
    const halved = outcomes.inputs[column].subarray(0, WORLDS).map((value) => value / 2);
    const inputs = outcomes.inputs.map((own, other) => (other === column ? halved : own.subarray(0, WORLDS)));
    const whole = simulate(programme, { seed: 3, worlds: WORLDS, inputs });
    const kept = probe(study, { options: study.options, worlds: WORLDS, columns: new Map([[column, halved]]) });
    expect(kept.outcomes.peopleAtStart, key).toEqual(whole.peopleAtStart);
    kept.programme.options.forEach(({ id }, index) => {
      const same = programme.options.findIndex((option) => option.id === id);
      const differs = bytes(kept.outcomes.options[index]).compare(bytes(whole.options[same]));
      expect(differs, `${id} with ${key} halved`).toBe(0);
    });
  });
}

describe("options that a quantity cannot move are not run again, and come to what they would", () => {
  it.each(["camp-liberty-2013.yaml", "kosovo-1999.yaml", "libya-etm-2017.yaml"])("%s", async (name) => {
    expectAllAgain(await soundCommitted(name));
  });

  it("of any scenario, with rules that lead from one option to another", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        expectAllAgain(scenarioOf(stringify(scenario)));
      }),
      { numRuns: 25 },
    );
  });
});
