import { expect, it } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

const rest = `offers: { bus: { places: 1, opens: 500 days } }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: bus } ] }`;

it("nobody is transferred where all have died: not a half of nobody, though nobody is at risk any more", () => {
  const threat = "{ at: camp, deaths: 90000 per 1000 person-years }";
  const { options } = simulate(compile(scenarioOf(camp({ people: 4, horizon: "700 days", threat, rest }))), {
    seed: 1,
    worlds: 16,
  });
  for (const { deaths, transferred, daysToHalf, daysToNinety, daysToEmpty } of options) {
    expect([...deaths, ...transferred]).toEqual([...Array(16).fill(4), ...Array(16).fill(0)]);
    expect([...daysToHalf, ...daysToNinety]).toEqual(Array(32).fill(Number.POSITIVE_INFINITY));
    expect(Math.max(...daysToEmpty)).toBeLessThan(500);
  }
});
