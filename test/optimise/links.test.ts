import { expect, it } from "vitest";
import { camps, optimised, problemOf } from "./support.ts";

/** A road to the safer camp stands in an option that sets something: it may be used under that option only. */
const text = camps({
  hazards: [300, 10],
  people: ["100", "20"],
  rest: "offers:\n  haven: { places: 30, opens: 35 days }",
}).replace(
  "  stay: { title: Stay }",
  `  stay: { title: Stay }
  over:
    title: All to the other camp
    moves: [ { from: camp-1, to: camp-2, pace: 70 per week, convoy: 10, start: 7 days } ]
    set: { threats.illness-2.deaths: { times: 2 } }
    needs: [ { of: Someone, what: leave to pass, chance: 40% } ]`,
);

it("uses a road of an option only under what that option sets and needs", () => {
  expect(problemOf(text).routes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["offer haven"]);
  const { result, text: written } = optimised(text, { under: "over" });
  expect(result.moves).toContainEqual(expect.objectContaining({ from: ["camp-1"], to: "camp-2", kind: "site" }));
  expect(result.programme.agrees).toBe(true);
  expect(result.plan.options.find(({ id }) => id === "optimum")?.needs.list).toMatchObject([{ of: "Someone" }]);
  const option = written.slice(written.indexOf("  optimum:"));
  expect(option).toContain("{ from: camp-1, to: camp-2, start: 7 days, pace: 70 per week, convoy: 10 }");
  expect(option).toMatch(/threats\.illness-2\.deaths:\s+times: 2/);
});
