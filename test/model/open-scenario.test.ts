import { describe, expect, it } from "vitest";
import { createStudy } from "../../src/analysis/sensitivity/study.ts";
import { drawWorlds } from "../../src/engine/draws.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { openRange, openScenario } from "../../src/model/open-scenario.ts";
import type { Quantity } from "../../src/scenario/scenario.ts";
import { shieldOrGo } from "../analysis/sensitivity/shield-or-go.ts";
import { scenarioOf } from "../support/scenario.ts";

const scenario = scenarioOf(shieldOrGo);
const quantity = (path: string) => scenario.quantities.get(path) as Quantity;

describe("an opened scenario", () => {
  it("has a column for every exact number but 0, beside those of the plan", () => {
    const keys = (one: typeof scenario) => compile(one).columns.map(({ key }) => key);
    expect(keys(openScenario(scenario))).toEqual(
      expect.arrayContaining([...keys(scenario), "sites.camp.people", "offers.host.places", "costs.0.amount"]),
    );
    expect(keys(openScenario(scenario))).not.toContain("threats.rockets.concentration");
  });

  it("draws exact numbers as they are, so that nothing moves", () => {
    const open = compile(openScenario(scenario));
    const drawn = drawWorlds(open, { seed: 5, from: 0, count: 4096 });
    const people = drawn[open.columns.findIndex(({ key }) => key === "sites.camp.people")];
    expect(new Set(people)).toEqual(new Set([1000]));
  });

  it("gives a study the outcomes of the plan, bit by bit", () => {
    const study = createStudy(scenario, { seed: 5, worlds: 256, needs: "weighed" });
    const plan = simulate(compile(scenario), { seed: 5, worlds: 256 });
    study.run.outcomes.options.forEach(({ deaths, deathsExpected }, option) => {
      expect(deaths).toEqual(plan.options[option].deaths);
      expect(deathsExpected).toEqual(plan.options[option].deathsExpected);
    });
  });

  it("ranges from half to twice, a share no further than 1, and nothing that is drawn or 0", () => {
    expect(openRange(quantity("sites.camp.people"))).toEqual([500, 2000]);
    expect(openRange(quantity("threats.rockets.concentration"))).toBeNull();
    expect(openRange(quantity("threats.rockets.attacks"))).toBeNull();
    const share = { ...quantity("sites.camp.people"), dimension: "share", law: { kind: "exact", value: 0.7 } } as const;
    expect(openRange(share)).toEqual([0.35, 1]);
  });
});
