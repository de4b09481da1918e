import { describe, expect, it } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { camp, scenarioOf } from "../support/scenario.ts";

const NO_THREAT = "{ at: camp, deaths: 0 per 1000 person-years }";

function run(rest: string, people = 3100) {
  const scenario = scenarioOf(camp({ people, threat: NO_THREAT, rest: `${rest}` }));
  const programme = compile(scenario);
  const { options } = simulate(programme, { seed: 1, worlds: 16 });
  return Object.fromEntries(programme.options.map(({ id }, i) => [id, options[i]]));
}

function moving({ offer, n = 3100 }: { offer: string; n?: number }) {
  const { go } = run(
    `offers:
  host: { ${offer} }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host } ] }`,
    n,
  );
  return go;
}

describe("a move of P people a week by convoys of c from a site of n", () => {
  it.each([
    { n: 3100, c: 150, P: 200 },
    { n: 3100, c: 250, P: 250 },
    { n: 210, c: 20, P: 6 },
    { n: 101, c: 7, P: 9 },
  ])(
    "n = $n, c = $c, P = $P: the last leaves on day 7(⌈n/c⌉−1)c/P, and person-days are the staircase sum",
    ({ n, c, P }) => {
      const go = moving({ n, offer: `places: ${n}, pace: ${P} per week, convoy: ${c}` });
      const interval = (7 * c) / P;
      const convoys = Math.ceil(n / c);
      expect(go.daysToEmpty[0]).toBeCloseTo(interval * (convoys - 1), 9);
      let personDays = 0;
      for (let i = 0; i < convoys - 1; i++) personDays += interval * (n - c * (i + 1));
      expect(go.personDaysAtRisk[0]).toBeCloseTo(personDays, 6);
      expect(go.transferred[0]).toBe(n);
    },
  );

  it("leaves from the day the offer opens; a convoy is one week's pace unless said", () => {
    const go = moving({ n: 100, offer: "places: 100, pace: 40 per week, opens: 30 days" });
    expect([go.daysToHalf[0], go.daysToNinety[0], go.daysToEmpty[0]].map((day) => Math.round(day * 1e6) / 1e6)).toEqual(
      [37, 44, 44],
    );
  });

  it("is of the convoy and the pace a move states, or else of its offer's; the slower pace of the two holds", () => {
    const { own, offers, slower } = run(`offers:
  host: { places: 3100, pace: 70 per week, convoy: 70 }
baseline: stay
options:
  stay: { title: Stay }
  offers: { title: The offer's, moves: [ { from: camp, offer: host, people: 140 } ] }
  own: { title: Its own, moves: [ { from: camp, offer: host, people: 140, convoy: 35 } ] }
  slower: { title: Slower, moves: [ { from: camp, offer: host, people: 140, convoy: 35, pace: 5 per day } ] }`);
    const left = (days: number[], size: number) => 3100 * 730 - size * days.reduce((sum, day) => sum + 730 - day, 0);
    expect(offers.personDaysAtRisk[0]).toBeCloseTo(left([0, 7], 70), 6);
    expect(own.personDaysAtRisk[0]).toBeCloseTo(left([0, 3.5, 7, 10.5], 35), 6);
    expect(slower.personDaysAtRisk[0]).toBeCloseTo(left([0, 7, 14, 21], 35), 6);
  });

  it("stops when the places are gone, and says how many are unused when it closes first", () => {
    expect(moving({ n: 500, offer: "places: 210, pace: 30 per week" }).remaining[0]).toBe(290);
    const closing = moving({ n: 500, offer: "places: 210, pace: 30 per week, closes: 20 days" });
    expect([closing.transferred[0], closing.placesUnused[0]]).toEqual([90, 120]);
  });

  it("an all-or-nothing offer takes nobody where too few can come", () => {
    expect(moving({ n: 200, offer: "places: 210, minimum: 210" }).transferred[0]).toBe(0);
    expect(moving({ n: 210, offer: "places: 210, minimum: 210" }).transferred[0]).toBe(210);
  });
});

describe("moves side by side", () => {
  it("the one written first takes the places they compete for, at the offer's pace together", () => {
    const { go } = run(`offers:
  host: { places: 60, pace: 10 per week, convoy: 10 }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host, people: 20 }, { from: camp, offer: host } ] }`);
    // Six convoys a week apart, whoever fills them.
    expect(go.transferred[0]).toBe(60);
    expect(go.personDaysAtRisk[0]).toBeCloseTo(3100 * 730 - 10 * (730 + 723 + 716 + 709 + 702 + 695), 6);
  });

  it("start: after waits for the move named", () => {
    const { go } = run(`offers:
  one: { places: 30, pace: 10 per week, convoy: 10 }
  two: { places: 10 }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { id: first, from: camp, offer: one }, { from: camp, offer: two, start: { after: first } } ] }`);
    expect(go.personDaysAtRisk[0]).toBeCloseTo(3100 * 730 - 10 * (730 + 723 + 716) - 10 * 716, 6);
  });

  it("only_after: full opens an offer on the day another is full; only_if: refused shuts it where the other is used", () => {
    const { go, other } = run(`offers:
  one: { places: 30, pace: 10 per week, convoy: 10 }
  two: { places: 10, only_after: { one: full } }
  three: { places: 5, only_if: { one: refused } }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: two }, { from: camp, offer: one }, { from: camp, offer: three } ] }
  other: { title: Other, moves: [ { from: camp, offer: three } ] }`);
    expect(go.transferred[0]).toBe(40);
    expect(go.personDaysAtRisk[0]).toBeCloseTo(3100 * 730 - 10 * (730 + 723 + 716) - 10 * 716, 6);
    expect(other.transferred[0]).toBe(5);
  });

  it("only_after: refused opens an offer from its own day on where the other is not used, and never where it is", () => {
    const { go, other } = run(`offers:
  one: { places: 30 }
  two: { places: 10, opens: 30 days, only_after: { one: refused } }
baseline: go
options:
  go: { title: Go, moves: [ { from: camp, offer: two }, { from: camp, offer: one } ] }
  other: { title: Other, moves: [ { from: camp, offer: two } ] }`);
    expect([go.transferred[0], other.transferred[0]]).toEqual([30, 10]);
    expect(other.personDaysAtRisk[0]).toBeCloseTo(3100 * 730 - 10 * 700, 6);
  });
});

describe("a transit facility of bounded room", () => {
  it("fills, blocks, and goes on at the pace of the offers that empty it", () => {
    const scenario = scenarioOf(`
relocate: 1
title: Transit
start: 2017-11-11
horizon: 365 days
currency: USD
sites:
  camp: { people: 200 }
  facility: { safe: true, capacity: 50 }
threats:
  illness: { at: camp, deaths: 0 per 1000 person-years }
offers:
  lift: { places: 1000, pace: 50 per week, convoy: 50, to: facility, onward: [ abroad ] }
  abroad: { places: 1000, pace: 10 per week, convoy: 10 }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: lift } ] }`);
    const { options } = simulate(compile(scenario), { seed: 1, worlds: 16 });
    const go = options[1];
    // 50 in the facility on day 0; ten go on every week from day 0, and ten take their room each time the lift may fly.
    expect(go.transferred[0]).toBe(200);
    expect(go.daysToEmpty[0]).toBeGreaterThan(7 * 13);
    expect(go.daysToEmpty[0]).toBeLessThan(7 * 16);
  });
});
