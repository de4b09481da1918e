import { describe, expect, it } from "vitest";
import { candidateMoves, withOneLess } from "../../src/optimise/candidates.ts";
import { movesOf } from "../../src/optimise/moves.ts";
import type { Problem } from "../../src/optimise/problem.ts";
import { scheduleOf } from "./schedule-of.ts";
import { camps, NO_LIMITS, problemOf } from "./support.ts";

const from = (offer: string, more: Parameters<typeof problemOf>[1] = {}, people = ["100", "100"]) => {
  const cohorts = people.some((each) => each.includes("{"))
    ? "cohorts: { families: { vulnerability: 2 }, others: {} }\n"
    : "";
  return problemOf(camps({ people, rest: `${cohorts}offers: { haven: { ${offer} } }` }), more);
};
const written = (problem: Problem, ...flows: [number, number, number, number][]) =>
  movesOf(problem, scheduleOf(problem, flows)).map((move) => [
    move.from.join("+"),
    move.people,
    move.startDay,
    move.cohort,
  ]);

describe("a schedule as moves", () => {
  it("has who leaves first first, with a day where they wait though they could go", () => {
    expect(written(from("places: 200"), [0, 0, 5, 100], [1, 0, 2, 100])).toEqual([
      ["camp-2", null, 14, null],
      ["camp-1", null, 35, null],
    ]);
    expect(written(from("places: 200, opens: 14 days"), [0, 0, 5, 100], [1, 0, 2, 100])).toEqual([
      ["camp-2", null, null, null],
      ["camp-1", null, 35, null],
    ]);
  });

  it("has those as one move who follow one another with all that can", () => {
    const slow = from("places: 200, pace: 50 per week, convoy: 1");
    const [first, second] = [0, 1].map((site) => (at: number) => [site, 0, at, 50] as [number, number, number, number]);
    expect(written(slow, second(0), second(1), first(2), first(3))).toEqual([["camp-2+camp-1", null, null, null]]);
    expect(written(slow, first(0), first(1), second(2), second(3))).toEqual([["camp-1+camp-2", null, null, null]]);
  });

  it("says how many where others are held back, and not where there is room for no more", () => {
    expect(written(from("places: 200"), [0, 0, 0, 40])).toEqual([["camp-1", 40, null, null]]);
    expect(written(from("places: 40"), [0, 0, 0, 40])).toEqual([["camp-1", null, null, null]]);
    expect(written(from("places: 100"), [0, 0, 0, 40], [1, 0, 0, 60])).toEqual([
      ["camp-1", 40, null, null],
      ["camp-2", null, null, null],
    ]);
  });

  it("names a cohort, the more vulnerable first, but for those who leave in equal shares", () => {
    const both = ["{ families: 40, others: 80 }", "{ families: 0, others: 50 }"];
    const flows: [number, number, number, number][] = [
      [0, 0, 0, 40],
      [0, 1, 0, 80],
      [1, 1, 0, 50],
    ];
    expect(written(from("places: 200", {}, both), ...flows)).toEqual([
      ["camp-1", null, null, "families"],
      ["camp-1+camp-2", null, null, "others"],
    ]);
    const together = { limits: { ...NO_LIMITS, together: [[0, 1]] } };
    expect(written(from("places: 200", together, both), ...flows)).toEqual([
      ["camp-1", null, null, null],
      ["camp-2", null, null, "others"],
    ]);
  });

  it("may also be written without days, without numbers, and as the order in which sites are emptied, or left", () => {
    const problem = from("places: 250", {}, ["100", "100", "50"]);
    const schedule = scheduleOf(problem, [
      [0, 0, 6, 100],
      [1, 0, 2, 100],
      [2, 0, 4, 20],
    ]);
    const lists = candidateMoves(problem, schedule).map((moves) =>
      moves.map((move) => [move.from.join("+"), move.people, move.startDay]),
    );
    expect(lists).toEqual([
      [
        ["camp-2", null, 14],
        ["camp-3", 20, 28],
        ["camp-1", null, 42],
      ],
      [
        ["camp-2", null, null],
        ["camp-3", 20, null],
        ["camp-1", null, null],
      ],
      [
        ["camp-2", null, null],
        ["camp-3", null, null],
        ["camp-1", null, null],
      ],
      [
        ["camp-2+camp-1", null, null],
        ["camp-3", 20, null],
      ],
      [["camp-2+camp-1+camp-3", null, null]],
    ]);
  });

  it("is tried with every move less, and with every site of a move less, but never without any", () => {
    const move = (...sites: string[]) => ({
      ...{ from: sites, route: 0, cohort: null, people: null },
      ...{ startDay: null, pace: null },
    });
    const less = (...lists: string[][]) =>
      withOneLess(lists.map((sites) => move(...sites))).map((moves) => moves.map((one) => one.from.join("+")));
    expect(less(["a"])).toEqual([]);
    expect(less(["a", "b"])).toEqual([["b"], ["a"]]);
    expect(less(["a", "b"], ["c"])).toEqual([["c"], ["a+b"], ["b", "c"], ["a", "c"]]);
    const many = ["a", "b", "c", "d", "e", "f"];
    expect(less(many)).toHaveLength(6);
    expect(less([...many, "g"])).toEqual([]);
  });
});
