import { expect, it } from "vitest";
import { createStudy } from "../../../src/analysis/sensitivity/study.ts";
import { drawWorlds } from "../../../src/engine/draws.ts";
import { compile } from "../../../src/model/compile.ts";
import type { Law } from "../../../src/scenario/law.ts";
import { scenarioOf } from "../../support/scenario.ts";

const WORLDS = 256;

/** So many threats that, with a column for every exact number, quantities would be given other Sobol dimensions than the plan's. */
const threats = Array.from(
  { length: 24 },
  (_, i) => `  t${i}: { at: camp, attacks: ${i + 1} per year, per_attack: { killed: 2 to 6 }, concentration: 1 }\n`,
);
const scenario = scenarioOf(`
relocate: 1
title: Many threats
start: 2020-01-01
horizon: 30 days
currency: USD
sites: { camp: { people: 300 to 500 } }
threats:
${threats.join("")}
baseline: stay
options: { stay: { title: Stay } }
`);

it("a study has the plan's own draws, though every exact number has a column too, and that column its one value", () => {
  const planned = compile(scenario);
  const draws = drawWorlds(planned, { seed: 7, from: 0, count: WORLDS });
  const own = new Map(planned.columns.map(({ key }, column) => [key, draws[column]]));
  const { run } = createStudy(scenario, { seed: 7, worlds: WORLDS, needs: "weighed" });
  expect(run.programme.columns.length).toBe(25 + 48);
  run.programme.columns.forEach(({ key }, index) => {
    const law = scenario.quantities.get(key)?.law as Extract<Law, { kind: "exact" }>;
    const expected = own.get(key) ?? new Float64Array(WORLDS).fill(law.value);
    expect(run.outcomes.inputs[index], key).toEqual(expected);
  });
});
