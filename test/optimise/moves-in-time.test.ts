import { describe, expect, it } from "vitest";
import { asOption } from "../../src/optimise/as-option.ts";
import { movesOf } from "../../src/optimise/moves.ts";
import { scenarioOf } from "../support/scenario.ts";
import { scheduleOf } from "./schedule-of.ts";
import { camps, NO_LIMITS, problemOf } from "./support.ts";

const text = (offer: string, rest = "") =>
  camps({ people: ["100", "100"], rest: `offers: { haven: { ${offer} } }\n${rest}` });
/** Ten weeks of an offer, and who leaves by it: `[camp, week, people]`. */
const moves = (offer: string, flows: readonly [number, number, number][], limits = NO_LIMITS) => {
  const problem = problemOf(text(offer), { limits });
  return movesOf(
    problem,
    scheduleOf(
      problem,
      flows.map(([site, week, people]) => [site, 0, week, people]),
    ),
  );
};
const weeks = (site: number, first: number, last: number, people: number): [number, number, number][] =>
  Array.from({ length: last - first + 1 }, (_, k) => [site, first + k, people]);

describe("the pace of a move", () => {
  it("is said where people leave for weeks at less than the route's, and is what they leave at", () => {
    const [move] = moves("places: 200, pace: 70 per week, convoy: 10", weeks(0, 1, 6, 10));
    expect(move.pace).toBeCloseTo(10 / 7, 12);
    expect(move.people).toBe(60);
  });

  it("is not said where they leave at the route's, or nearly", () => {
    for (const people of [14, 12])
      expect(moves("pace: 14 per week, convoy: 2", weeks(0, 1, 6, people))[0].pace).toBe(null);
    expect(moves("pace: 14 per week, convoy: 2", weeks(0, 1, 6, 11))[0].pace).toBeCloseTo(11 / 7, 12);
  });

  it("is not said where others take the rest of the route's", () => {
    const shared = [...weeks(0, 0, 6, 6), ...weeks(1, 0, 6, 8)];
    expect(moves("pace: 14 per week, convoy: 2", shared).map(({ pace }) => pace)).toEqual([null, null]);
  });

  it("is not said of less than four weeks", () => {
    expect(moves("pace: 70 per week, convoy: 10", weeks(0, 1, 3, 10))[0].pace).toBe(null);
    expect(moves("pace: 70 per week, convoy: 10", weeks(0, 1, 4, 10))[0].pace).not.toBe(null);
  });
});

describe("the day a move begins", () => {
  const start = (offer: string, ...flows: [number, number, number][]) =>
    moves(offer, flows).map(({ startDay }) => startDay);

  it("is not said where it begins as soon as it can: at start, when the offer opens, or when others are through", () => {
    expect(start("places: 200", [0, 0, 100])).toEqual([null]);
    expect(start("places: 200, opens: 21 days", [0, 3, 100])).toEqual([null]);
    expect(start("pace: 50 per week, convoy: 1", ...weeks(0, 0, 1, 50), ...weeks(1, 2, 3, 50))).toEqual([null]);
  });

  it("is said where the offer stood open a week before, unused by anybody", () => {
    expect(start("places: 200", [0, 1, 100])).toEqual([7]);
    expect(start("places: 200, opens: 21 days", [0, 4, 100])).toEqual([28]);
    expect(start("places: 200", [0, 0, 50], [1, 2, 100])).toEqual([null, 14]);
  });

  it("is said of those who wait for the day of a budget to be over", () => {
    const budgets = [{ payer: 0, amount: 1000, day: 17, stated: "asked" as const }];
    const written = moves("places: 200", [[0, 1, 20], ...weeks(0, 2, 3, 40)], { ...NO_LIMITS, budgets });
    expect(written.map(({ people, startDay }) => [people, startDay])).toEqual([
      [60, 7],
      [40, 21],
    ]);
  });
});

describe("moves in the scenario's language", () => {
  const scenario = scenarioOf(
    text("places: 200, pace: 70 per week, convoy: 10").replace(
      "options:\n",
      `options:
  roads: { title: Roads, moves: [ { from: [camp-1, camp-2], to: camp-2, pace: 30 per week, convoy: 15, start: 9 days } ] }
`.replace("[camp-1, camp-2], to", "camp-1, to"),
    ),
  );
  const problem = problemOf(
    text("places: 200, pace: 70 per week, convoy: 10").replace(
      "options:\n",
      "options:\n  roads: { title: Roads, moves: [ { from: camp-1, to: camp-2, pace: 30 per week, convoy: 15, start: 9 days } ] }\n",
    ),
  );
  const plain = { cohort: null, people: null, startDay: null, pace: null };
  const written = (move: object) =>
    asOption(scenario, problem, {
      ...{ title: "Found", note: "Why", under: "stay" },
      moves: [{ from: ["camp-1"], route: 0, ...plain, ...move }],
    }).moves;

  it("have dates, people and a weekly pace", () => {
    expect(written({ people: 40, startDay: 21, pace: 10 / 7 })).toEqual([
      { from: "camp-1", offer: "haven", people: 40, start: "2020-01-22", pace: "10 per week" },
    ]);
    expect(written({ from: ["camp-1", "camp-2"] })).toEqual([{ from: ["camp-1", "camp-2"], offer: "haven" }]);
  });

  it("by a road have what the road's own move says, but for what is said otherwise", () => {
    expect(written({ route: 1 })).toEqual([
      { from: "camp-1", to: "camp-2", start: "9 days", pace: "30 per week", convoy: 15 },
    ]);
    expect(written({ route: 1, startDay: 14, pace: 1 })).toEqual([
      { from: "camp-1", to: "camp-2", start: "2020-01-15", pace: "7 per week", convoy: 15 },
    ]);
  });
});
