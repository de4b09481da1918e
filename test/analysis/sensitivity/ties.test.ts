import { describe, expect, it } from "vitest";
import { sensitivity } from "../../../src/analysis/sensitivity/sensitivity.ts";
import { scenarioOf } from "../../support/scenario.ts";

/** Only the hut is attacked, and nobody leaves it: whatever the needs come to, all options have the deaths of staying in every world. */
const { choice, information, discovery, regret } = sensitivity(
  scenarioOf(`
relocate: 1
title: Moves that save nobody
start: 2020-01-01
horizon: 300 days
currency: USD
sites: { camp: { people: 500 }, hut: { people: 20 } }
threats: { hits: { at: hut, attacks: 1 to 3 per year, per_attack: { killed: 1 to 3, spread: none }, concentration: 0.5 } }
offers: { x: { places: 200, opens: 10 to 50 days, pace: 30 per week }, y: { places: 100, pace: 10 to 30 per week } }
baseline: stay
options:
  stay: { title: Stay }
  one: { moves: [ { from: camp, offer: x } ], needs: [ { of: H, what: w, chance: 10% to 37% } ] }
  two:
    moves: [ { from: camp, offer: y } ]
    needs: [ { of: H, what: w, chance: 10% to 37% }, { of: G, what: q, chance: 10% to 37% } ]
    otherwise: one
`),
  { worlds: 1024 },
);

describe("options that come to the same in every world, their needs failing by drawn chances", () => {
  it("share the worlds in which they are best", () => {
    for (const { best } of choice.options) expect(best).toBeCloseTo(1 / 3, 12);
  });

  it("leave nothing to be known, neither of quantities nor of answers", () => {
    const nothing = { worth: 0, se: 0, told: false };
    expect(information.perfect?.deaths).toEqual(nothing);
    expect(information.answers.map(({ deaths }) => deaths)).toEqual([nothing, nothing]);
  });

  it("leave nothing to regret and no world in which one is worse than another", () => {
    expect(regret?.options.map(({ maximum }) => maximum)).toEqual([0, 0, 0]);
    expect(discovery).toMatchObject({ share: 0, box: null });
  });
});
