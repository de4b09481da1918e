import { describe, expect, it } from "vitest";
import { camps, found, NO_LIMITS, optimised, problemOf, totals } from "./support.ts";

/** Deaths per person and day of a hazard per 1000 person-years. */
const perDay = (hazard: number) => hazard / 1000 / 365.25;

describe("known optima of small networks", () => {
  it("places go to the more dangerous camp, whoever is written first", () => {
    const offer = "offers:\n  haven: { places: 50, opens: 14 days }";
    for (const hazards of [
      [100, 20],
      [20, 100],
    ]) {
      const problem = problemOf(camps({ hazards, rest: offer }));
      const best = found(problem);
      const camp = hazards[0] > hazards[1] ? "camp-1" : "camp-2";
      expect(totals(problem, best)).toEqual({ [`${camp}>haven`]: expect.closeTo(50, 6) });
      const stay = 100 * 70 * (perDay(100) + perDay(20));
      expect(best.method).toBe("linear");
      expect(best.deaths).toBeCloseTo(stay - 50 * 56 * perDay(100), 8);
      expect(best.bound).toBeGreaterThan(best.deaths * (1 - 1e-4));
    }
  });

  it("counts convoys as they leave: the last of n in convoys of c at pace P leaves on day c(⌈n/c⌉ − 1)/P", () => {
    const problem = problemOf(
      camps({
        hazards: [100],
        people: ["60"],
        rest: "offers:\n  haven: { places: 60, pace: 14 per week, convoy: 20 }",
      }),
    );
    const exposed = 20 * 0 + 20 * 10 + 20 * 20;
    expect(found(problem).deaths).toBeCloseTo(exposed * perDay(100), 8);
  });

  it("leaves before an offer closes, and not at all through one that opens after the horizon", () => {
    const problem = problemOf(
      camps({
        hazards: [100],
        people: ["60"],
        rest: "offers:\n  brief: { places: 60, pace: 14 per week, convoy: 10, closes: 11 days }\n  late: { places: 60, opens: 80 days }",
      }),
    );
    expect(totals(problem, found(problem))).toEqual({ "camp-1>brief": expect.closeTo(30, 6) });
  });

  it("passes through a transit facility no faster than its room is emptied", () => {
    const rest = `offers:
  bus: { to: transit, places: 100, onward: [abroad] }
  abroad: { places: 100, opens: 28 days }`;
    const text = camps({ hazards: [100], people: ["100"], rest }).replace(
      "threats:",
      "  transit: { safe: true, capacity: 30 }\nthreats:",
    );
    const problem = problemOf(text);
    const best = found(problem);
    expect(totals(problem, best)["camp-1>bus"] + (totals(problem, best)["camp-1>abroad"] ?? 0)).toBeCloseTo(100, 6);
    expect(best.deaths).toBeCloseTo(70 * 28 * perDay(100), 8);
    const transit = best.schedule.present[problem.sites.findIndex(({ id }) => id === "transit")];
    expect(Math.max(...transit)).toBeLessThanOrEqual(30 + 1e-6);
  });

  it("does not take up an offer whose minimum cannot be met, or whose journey costs more lives than it saves", () => {
    const rest = `offers:
  many: { places: 500, minimum: 150 }
  dangerous: { places: 100, journey_deaths: 50 per 1000 }`;
    const problem = problemOf(camps({ hazards: [100], people: ["100"], rest }));
    expect(totals(problem, found(problem))).toEqual({});
  });

  it("takes up a minimum together from several camps", () => {
    const rest = "offers:\n  many: { places: 500, minimum: 150 }";
    const problem = problemOf(camps({ rest }));
    expect(totals(problem, found(problem))).toEqual({
      "camp-1>many": expect.closeTo(100, 6),
      "camp-2>many": expect.closeTo(100, 6),
    });
  });

  it("spends a budget where it saves most, and by its date", () => {
    const rest = `payers:
  un: { budget: 40k USD }
offers:
  dear: { places: 100 }
  cheap: { places: 100, opens: 35 days }
costs:
  - { item: Flights, amount: 1000 USD per departure, offer: dear, paid_by: un }
  - { item: Buses, amount: 250 USD per departure, offer: cheap, paid_by: un }`;
    const problem = problemOf(camps({ rest }));
    // A dear place saves 70 days for 1000, a cheap one 35 days for 250: the cheap ones first, for the dangerous camp.
    const sums = totals(problem, found(problem));
    expect(sums["camp-1>cheap"]).toBeCloseTo(80, 3);
    expect(sums["camp-1>dear"]).toBeCloseTo(20, 3);
    const early = { ...NO_LIMITS, budgets: [{ payer: 0, amount: 5000, day: 28, stated: "asked" as const }] };
    const { flows } = found(problemOf(camps({ rest }), { limits: early })).schedule;
    const before = flows.filter(({ period }) => period < 4).reduce((sum, { people }) => sum + people, 0);
    expect(before).toBeCloseTo(5, 3);
  });

  it("keeps cohorts together: equal shares of their numbers at start, where the more vulnerable would go first", () => {
    const rest =
      "cohorts: { families: { vulnerability: 3 }, others: {} }\noffers:\n  haven: { places: 60, pace: 7 per week, convoy: 1 }";
    const text = camps({ hazards: [100], people: ["{ families: 40, others: 80 }"], rest });
    const byCohort = (limits = NO_LIMITS) => {
      const { flows } = found(problemOf(text, { limits })).schedule;
      return [0, 1].map((c) => flows.filter(({ cohort }) => cohort === c).reduce((sum, { people }) => sum + people, 0));
    };
    expect(byCohort()).toEqual([expect.closeTo(40, 4), expect.closeTo(20, 4)]);
    const together = { ...NO_LIMITS, together: [[0, 1]] };
    expect(byCohort(together)).toEqual([expect.closeTo(20, 4), expect.closeTo(40, 4)]);
    expect(optimised(text, { limits: together }).result.moves).toMatchObject([
      { from: ["camp-1"], cohort: null, people: null },
    ]);
  });

  it("opens an offer only after the one it waits for", () => {
    const rest = `offers:
  first: { places: 20, opens: 21 days }
  second: { places: 200, only_after: { first: full } }
  instead: { places: 200, opens: 60 days, only_if: { first: refused } }`;
    const problem = problemOf(camps({ hazards: [100], people: ["100"], rest }));
    const best = found(problem);
    expect(totals(problem, best)).toEqual({
      "camp-1>first": expect.closeTo(20, 4),
      "camp-1>second": expect.closeTo(80, 4),
    });
    expect(best.deaths).toBeCloseTo(100 * 21 * perDay(100), 4);
    const sooner = problemOf(camps({ hazards: [100], people: ["100"], rest: rest.replace("60 days", "7 days") }));
    expect(totals(sooner, found(sooner))).toEqual({ "camp-1>instead": expect.closeTo(100, 4) });
  });

  it("takes up an offer that costs lives where a better one comes only with it", () => {
    const rest = (chance: string) => `offers:
  first: { places: 10, journey_deaths: 100 per 1000 }
  second: { opens: 21 days, ${chance} }`;
    const sums = (chance: string) => {
      const problem = problemOf(camps({ hazards: [1000], people: ["100"], rest: rest(chance) }));
      return totals(problem, found(problem));
    };
    // A tenth of who takes the first way die of it, which staying 21 days does not come to.
    expect(sums("places: 200")).toEqual({ "camp-1>second": expect.closeTo(100, 4) });
    const tied = sums("places: 200, only_if: { first: accepted }");
    expect(tied["camp-1>first"]).toBeGreaterThan(0.9);
    expect(tied["camp-1>first"]).toBeLessThan(1.1);
    expect(tied["camp-1>first"] + tied["camp-1>second"]).toBeCloseTo(100, 3);
  });

  it("writes first who leaves first through an offer", () => {
    const slow = "offers:\n  haven: { places: 200, pace: 70 per week, convoy: 10 }";
    for (const [hazards, from] of [
      [
        [100, 20],
        ["camp-1", "camp-2"],
      ],
      [
        [20, 100],
        ["camp-2", "camp-1"],
      ],
    ]) {
      const { result } = optimised(camps({ hazards: hazards as number[], rest: slow }));
      expect(result.moves).toMatchObject([{ from, to: "haven", people: null, start: null, pacePerWeek: null }]);
      const { deaths, bound, gap } = result.programme;
      expect(gap).toBeCloseTo((deaths - bound) / deaths, 12);
      expect(gap).toBeLessThan(1e-3);
    }
  });

  it("asks of an offer that may not be used that it is neither taken up nor full, but refused", () => {
    const rest = (condition: string) => `offers:
  first: { places: 20, opens: 7 days }
  second: { places: 200, opens: 7 days, ${condition} }`;
    const moved = (condition: string) =>
      optimised(camps({ people: ["100"], hazards: [100], rest: rest(condition) }), { offers: ["second"] }).result
        .schedule;
    expect(moved("only_if: { first: refused }")).toMatchObject([{ to: "second", people: expect.closeTo(100, 3) }]);
    expect(moved("only_if: { first: accepted }")).toEqual([]);
    expect(moved("only_after: { first: full }")).toEqual([]);
  });

  it("empties one camp rather than halving two where an attack takes as many however few are present", () => {
    const text = camps({ people: ["60", "60"], rest: "offers:\n  haven: { places: 60, opens: 7 days }" })
      .replace(
        /illness-1: .*/,
        "raid-1: { at: camp-1, attacks: 4 per year, per_attack: { killed: 3 }, concentration: 0 }",
      )
      .replace(
        /illness-2: .*/,
        "raid-2: { at: camp-2, attacks: 4 per year, per_attack: { killed: 2 }, concentration: 0 }",
      );
    const problem = problemOf(text);
    const best = found(problem);
    expect(best.method).toBe("piecewise-linear");
    expect(totals(problem, best)).toEqual({ "camp-1>haven": expect.closeTo(60, 4) });
    expect(best.deaths).toBeCloseTo((4 / 365.25) * (3 * 7 + 2 * 70), 2);
    expect(best.bound).toBeGreaterThan(best.deaths * (1 - 1e-3));
  });

  it("moves nobody where fewer people make attacks more frequent, and none can be emptied", () => {
    const text = camps({ hazards: [100], people: ["1000"], rest: "offers:\n  haven: { places: 200 }" }).replace(
      /illness-1: .*/,
      "rockets: { at: camp-1, attacks: 2 per year, per_attack: { killed: 5 }, concentration: 0, escalation: 1 }",
    );
    const problem = problemOf(text);
    expect(totals(problem, found(problem))).toEqual({});
  });
});

describe("a first departure that draws attacks", () => {
  const text = (places: number) =>
    camps({ hazards: [1], people: ["100"], rest: `offers:\n  haven: { places: ${places}, opens: 7 days }` }).replace(
      /illness-1: .*/,
      "rockets: { at: camp-1, attacks: 4 per year, per_attack: { killed: 2 }, concentration: 1, on_departure: 1.5 }",
    );

  it("is not worth ten places of a hundred, and is worth ninety", () => {
    const few = problemOf(text(10));
    expect(totals(few, found(few))).toEqual({});
    expect(found(few).bound).toBeGreaterThan(0.6 * found(few).deaths);
    const many = problemOf(text(90));
    expect(totals(many, found(many))).toEqual({ "camp-1>haven": expect.closeTo(90, 4) });
    const perDay = (4 * 2) / 365.25;
    expect(found(many).deaths).toBeCloseTo(perDay * 7 + perDay * 63 * 0.1 * 1.5, 1);
  });
});
