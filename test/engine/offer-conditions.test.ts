import { describe, expect, it } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

/** The first world of each option, of a camp of 300 for 100 days with nobody harmed. */
function run(offers: string, options: string) {
  const rest = `offers:\n${offers}\nbaseline: stay\noptions:\n  stay: {}\n${options}`;
  const threat = "{ at: camp, deaths: 0 per 1000 person-years }";
  const programme = compile(scenarioOf(camp({ people: 300, horizon: "100 days", threat, rest })));
  const { options: outcomes } = simulate(programme, { seed: 1, worlds: 16 });
  const first = ({ transferred, personDaysAtRisk }: (typeof outcomes)[number]) => [transferred[0], personDaysAtRisk[0]];
  return Object.fromEntries(programme.options.map(({ id }, i) => [id, first(outcomes[i])]));
}

const ONE = "  one: { places: 30, pace: 10 per week, convoy: 10 }";

describe("an offer that hangs on another", () => {
  it("opens under only_if: full on the day the other is full, and never where the other is not taken up", () => {
    const { both, alone } = run(
      `${ONE}\n  two: { places: 50, only_if: { one: full } }`,
      `  both: { moves: [ { from: camp, offer: two }, { from: camp, offer: one } ] }
  alone: { moves: [ { from: camp, offer: two } ] }`,
    );
    expect(both).toEqual([80, 300 * 100 - 10 * (100 + 93 + 86) - 50 * 86]);
    expect(alone).toEqual([0, 300 * 100]);
  });

  it("keeps a move that was to follow another waiting until it opens, or for good", () => {
    const options = `  after: { moves: [ { id: first, from: camp, offer: one, people: 20 }, { from: camp, offer: two, start: { after: first } } ] }
  filled: { moves: [ { id: first, from: camp, offer: one, people: 20 }, { from: camp, offer: two, start: { after: first } }, { from: camp, offer: one, start: 50 days } ] }`;
    const afterFull = run(`${ONE}\n  two: { places: 50, only_after: { one: full } }`, options);
    expect(afterFull.after).toEqual([20, 300 * 100 - 10 * (100 + 93)]);
    expect(afterFull.filled).toEqual([80, 300 * 100 - 10 * (100 + 93 + 50) - 50 * 50]);
    const ifRefused = run(`${ONE}\n  two: { places: 50, only_if: { one: refused } }`, options);
    expect(ifRefused.after).toEqual([20, 300 * 100 - 10 * (100 + 93)]);
  });

  it("is over at once for what follows a move through it, where it will never open", () => {
    const { go } = run(
      `${ONE}\n  two: { places: 50, only_if: { one: refused } }`,
      "  go: { moves: [ { id: first, from: camp, offer: two }, { from: camp, offer: one, start: { after: first } } ] }",
    );
    expect(go).toEqual([30, 300 * 100 - 10 * (100 + 93 + 86)]);
  });
});
