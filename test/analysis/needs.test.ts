import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

const THREAT = "{ at: camp, attacks: 2 per year, per_attack: { killed: 3, spread: none }, concentration: 1 }";

function weighted(options: string) {
  const scenario = scenarioOf(
    camp({
      threat: THREAT,
      rest: `offers:\n  half: { places: 1550 }\n  all: { places: 3100 }\nbaseline: stay\noptions:\n  stay: { title: Stay }\n${options}`,
    }),
  );
  const result = plan(scenario, { worlds: 1024, metrics: ["deaths", "transferred"], timeline: false });
  return new Map(result.options.map((option) => [option.id, option]));
}

const moves = (offer: string) => `moves: [ { from: camp, offer: ${offer} } ]`;

describe("weighing an option by its needs", () => {
  it("mixes its outcome with the baseline's by the product of the chances", () => {
    const go = weighted(
      `  go: { title: Go, ${moves("all")}, needs: [ { of: A, what: x, chance: 50% }, { of: B, what: y, chance: 20% } ] }`,
    ).get("go");
    expect(go?.needs.chance).toBeCloseTo(0.1, 12);
    expect(go?.weighted.transferred.mean).toBeCloseTo(0.1 * 3100, 6);
  });

  it("follows otherwise, and knows a need that two options share as one event", () => {
    const found = weighted(
      `  half: { title: Half, ${moves("half")}, needs: [ { of: A, what: x, chance: 50% } ] }\n` +
        `  both: { title: Both, ${moves("all")}, needs: [ { of: A, what: x, chance: 50% }, { of: B, what: y, chance: 20% } ], otherwise: half }`,
    );
    // A met and B met: 0.1 all; A met and B not: 0.4 half; A not met: half needs A too, so the baseline.
    expect(found.get("both")?.weighted.transferred.mean).toBeCloseTo(0.1 * 3100 + 0.4 * 1550, 6);
  });

  it("takes two chances stated for one need as nested events", () => {
    const found = weighted(
      `  half: { title: Half, ${moves("half")}, needs: [ { of: A, what: x, chance: 60% } ] }\n` +
        `  all: { title: All, ${moves("all")}, needs: [ { of: A, what: x, chance: 25% } ], otherwise: half }`,
    );
    expect(found.get("all")?.weighted.transferred.mean).toBeCloseTo(0.25 * 3100 + 0.35 * 1550, 6);
  });
});
