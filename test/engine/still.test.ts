import { expect, test } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { scenarioOf } from "../support/scenario.ts";

const still = (rest: string) =>
  scenarioOf(`relocate: 1
title: Nothing happens
start: 2013-03-16
horizon: 365 days
sites: { camp: { people: 10 } }
baseline: stay
options: { stay: {} }
${rest}`);

test.each([
  ["nothing threatens anyone", ""],
  ["nobody takes up an offer", "offers: { haven: { places: 5 } }"],
])("where %s people stay as they are", (_, rest) => {
  const [stay] = plan(still(rest), { worlds: 64 }).options;
  expect(stay?.outcomes).toMatchObject({
    deaths: { mean: 0, p95: 0 },
    remaining: { mean: 10, p5: 10 },
    person_days_at_risk: { mean: 3650, se: 0 },
    days_to_empty: { mean: null, reached: 0 },
  });
});
