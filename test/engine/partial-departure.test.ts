import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

/** The table of the model: 3,100 people, of whom all but `stayers` leave at once on day 0. */
const TABLE = [
  { stayers: 2890, b: 0, deaths: 1.0, risk: 1.073 },
  { stayers: 2890, b: 0.5, deaths: 0.966, risk: 1.036 },
  { stayers: 2890, b: 1, deaths: 0.932, risk: 1.0 },
  { stayers: 1000, b: 0, deaths: 1.0, risk: 3.1 },
  { stayers: 1000, b: 1, deaths: 0.323, risk: 1.0 },
  { stayers: 100, b: 0, deaths: 1.0, risk: 31 },
];

function compare({ stayers, b, e = 0 }: { stayers: number; b: number; e?: number }) {
  const scenario = scenarioOf(
    camp({
      threat: `{ at: camp, attacks: 2 per year, per_attack: { killed: 0.02, spread: none }, concentration: ${b}, escalation: ${e}, escalation_limit: 1000 }`,
      rest: `
offers:
  host: { places: ${3100 - stayers} }
baseline: stay
options:
  stay: { title: Stay }
  part: { title: Some leave on the first day, moves: [ { from: camp, offer: host } ] }`,
    }),
  );
  const { options } = plan(scenario, { worlds: 4096, metrics: ["deaths", "risk_per_stayer"], timeline: false });
  const [stay, part] = options.map(({ outcomes }) => ({
    deaths: outcomes.deaths?.mean as number,
    risk: outcomes.risk_per_stayer?.mean as number,
  }));
  return { deaths: part.deaths / stay.deaths, risk: part.risk / stay.risk };
}

describe("a share leaves at time 0 with concentration b and escalation e", () => {
  it.each(TABLE)("$stayers stay, b = $b: deaths × $deaths, risk per stayer × $risk", ({ stayers, b, deaths, risk }) => {
    const found = compare({ stayers, b });
    expect(found.deaths).toBeCloseTo(deaths, 3);
    expect(found.risk).toBeCloseTo(risk, risk > 10 ? 0 : 2);
  });

  it("deaths × s^(b−e) and risk per stayer × s^(b−e−1), to a thousandth", () => {
    for (const [b, e] of [
      [0, 0.5],
      [0.3, 0.9],
      [1, 1],
      [0.7, 0.2],
    ]) {
      const s = 1000 / 3100;
      const found = compare({ stayers: 1000, b, e });
      expect(found.deaths / s ** (b - e)).toBeCloseTo(1, 3);
      expect(found.risk / s ** (b - e - 1)).toBeCloseTo(1, 3);
    }
  });

  it("the rise of the attack rate that cancels the gain: 0 %, 3.6 %, 7.3 %, 210 %", () => {
    for (const { stayers, b, rise } of [
      { stayers: 2890, b: 0, rise: 0 },
      { stayers: 2890, b: 0.5, rise: 0.036 },
      { stayers: 2890, b: 1, rise: 0.073 },
      { stayers: 1000, b: 1, rise: 2.1 },
    ]) {
      expect(1 / compare({ stayers, b }).deaths - 1).toBeCloseTo(rise, 2);
    }
  });
});
