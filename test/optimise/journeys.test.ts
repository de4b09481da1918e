import { describe, expect, it } from "vitest";
import { camps, conflictOf, found, NO_LIMITS, optimised, problemOf, totals } from "./support.ts";

const perDay = (hazard: number) => hazard / 1000 / 365.25;

/** A camp of a hundred, and a town of `room` to which a bus takes two weeks. */
const text = (room: number, bus = "", safe = false) =>
  camps({
    hazards: [100],
    people: ["100"],
    rest: `offers: { bus: { to: town, places: 100, journey: 14 days, ${bus} } }`,
  })
    .replace("threats:", `  town: { capacity: ${room}, safe: ${safe} }\nthreats:`)
    .replace("offers:", "  cold: { at: town, deaths: 10 per 1000 person-years }\noffers:");

describe("a journey", () => {
  it("is neither here nor there: who travels is at no site until they arrive, and has room kept", () => {
    const problem = problemOf(text(40));
    const best = found(problem);
    expect(problem.routes[0]).toMatchObject({ delay: 2, from: [problem.sites.findIndex(({ id }) => id === "camp-1")] });
    expect(totals(problem, best)).toEqual({ "camp-1>bus": expect.closeTo(40, 6) });
    const town = best.schedule.present[problem.sites.findIndex(({ id }) => id === "town")];
    expect([...town].map((n) => Math.round(n))).toEqual([0, 0, ...Array(8).fill(40)]);
    expect(best.deaths).toBeCloseTo(60 * 70 * perDay(100) + 40 * 56 * perDay(10), 8);
  });

  it("takes its dead, who do not arrive", () => {
    const problem = problemOf(text(200, "journey_deaths: 1 per 1000"));
    const { deaths, schedule } = found(problem);
    const arrived = 100 * 0.999;
    const town = problem.sites.findIndex(({ id }) => id === "town");
    expect(schedule.present[town][9]).toBeCloseTo(arrived, 6);
    expect(deaths).toBeCloseTo(0.1 + arrived * 56 * perDay(10), 6);
  });

  it("to an unsafe town brings nobody to safety; to a safe one all who arrive, from departure on", () => {
    const limits = { ...NO_LIMITS, out: [{ people: 50, day: 70 }] };
    expect(conflictOf(text(200), { limits }).conflict.limits).toHaveLength(1);
    const early = { ...NO_LIMITS, out: [{ people: 50, day: 10 }] };
    expect(optimised(text(200, "", true), { limits: early, worlds: 32, planningWorlds: 32 }).result.moves).toHaveLength(
      1,
    );
  });
});

describe("who may go", () => {
  it("by an offer for some cohorts only these", () => {
    const rest = "cohorts: { families: {}, others: {} }\noffers: { haven: { cohorts: [families] } }";
    const problem = problemOf(camps({ hazards: [100], people: ["{ families: 30, others: 70 }"], rest }));
    expect(problem.cohorts.map(({ id }, c) => [id, problem.routes[0].eligible[c]])).toEqual([
      ["families", true],
      ["others", false],
    ]);
    expect(totals(problem, found(problem))).toEqual({ "camp-1>haven": expect.closeTo(30, 6) });
  });

  it("by a road as many as its move says, at its pace", () => {
    const roads = (more: string) =>
      problemOf(
        camps({ hazards: [100, 1] }).replace(
          "options:\n",
          `options:\n  over: { title: Over, moves: [ { from: camp-1, to: camp-2, ${more} } ] }\n`,
        ),
      );
    expect(roads("people: 40").routes[0]).toMatchObject({ kind: "link", places: 40, opens: 0, minimum: 0 });
    expect(totals(roads("people: 40"), found(roads("people: 40")))).toEqual({ "camp-1>camp-2": expect.closeTo(40, 6) });
    expect(roads("people: 40%").routes[0].places).toBe(Number.POSITIVE_INFINITY);
    expect(roads("pace: 14 per week, start: 21 days").routes[0]).toMatchObject({ pace: 2, convoy: 14, opens: 21 });
  });
});
