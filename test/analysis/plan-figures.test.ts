import { describe, expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { timelineDays } from "../../src/analysis/timeline.ts";
import { scenarioOf } from "../support/scenario.ts";

/** A hundred people in a camp; half leave on day 30, ten a day from then on, at 100 USD each, and the budget is spent on the way. */
const scenario = scenarioOf(`
relocate: 1
title: Figures
summary: What a plan says where nothing is left to chance
start: 2020-01-01
horizon: 90 days
currency: USD
prices: 2020
payers: { un: { name: United Nations, budget: "uniform(1000, 3000) USD" }, host: {} }
sources: { book: { title: A book, publisher: A house } }
sites:
  camp: { people: 100, source: book }
threats:
  illness: { at: camp, deaths: 0 per 1000 person-years, source: book }
offers:
  bus: { places: 50, opens: { value: 30 days, note: a guess }, pace: 10 per day, convoy: 10 }
costs:
  - { item: Bus, offer: bus, amount: 100 USD per departure, paid_by: { un: 60%, host: 40% }, source: book }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, note: by bus, moves: [ { from: camp, offer: bus } ] }
`);
const result = plan(scenario, { worlds: 4096 });
const [stay, go] = result.options;

describe("a plan in which nothing happens by chance", () => {
  it("says at its head what it is about", () => {
    expect(result.scenario).toEqual({
      title: "Figures",
      summary: "What a plan says where nothing is left to chance",
      ...{ start: "2020-01-01", end: "2020-03-31", horizonDays: 90, currency: "USD", prices: 2020, people: 100 },
      payers: [
        { id: "un", name: "United Nations" },
        { id: "host", name: "host" },
      ],
    });
    expect(result.sources).toMatchObject([{ id: "book", title: "A book", publisher: "A house" }]);
    expect([go.title, go.note, stay.note]).toEqual(["Go", "by bus", null]);
  });

  it("lists what nobody vouches for, in the order of paths", () => {
    const paths = result.assumptions.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
    expect(paths).toEqual(expect.arrayContaining(["offers.bus.opens", "offers.bus.places", "payers.un.budget"]));
    expect(paths.filter((path) => /^(costs|sites|threats)/.test(path))).toEqual([]);
    expect(result.assumptions.find(({ path }) => path === "offers.bus.opens")).toMatchObject({
      ...{ quantity: "30 days", source: null, note: "a guess" },
    });
  });

  it("leaves out what an option chooses, unless it is not certain or says something for itself", () => {
    const chosen = scenarioOf(`
relocate: 1
title: Choices
start: 2020-01-01
horizon: 90 days
sites: { camp: { people: 100 } }
offers: { bus: { places: 50 } }
baseline: stay
options:
  stay: { title: Stay }
  go:
    moves: [ { from: camp, offer: bus, people: 10, start: 9 days }, { from: camp, offer: bus, people: 10 to 20, pace: 5 per day } ]
    rules: [ { when: { date: 40 days }, moves: [] }, { when: { deaths: { value: 3, note: Agreed. } }, then: stay } ]
`);
    const { assumptions } = plan(chosen, { worlds: 16 });
    expect(assumptions.map(({ path }) => path)).toEqual([
      ...["offers.bus.places", "options.go.moves.1.pace", "options.go.moves.1.people"],
      ...["options.go.rules.1.when.deaths", "sites.camp.people"],
    ]);
  });

  it("has bands on the days of the timeline, as each begins, in which everybody is somewhere", () => {
    expect(go.timeline.map(({ day }) => day)).toEqual([0, 30, 60, 90]);
    const all = (n: number) => ({ mean: n, p5: n, p50: n, p95: n });
    expect(go.timeline.map(({ remaining }) => remaining)).toEqual([100, 100, 50, 50].map(all));
    expect(go.timeline.map(({ transferred }) => transferred)).toEqual([0, 0, 50, 50].map(all));
    expect(go.timeline.map(({ deaths }) => deaths)).toEqual([0, 0, 0, 0].map(all));
  });

  it("has no timeline where none is wanted", () => {
    expect(plan(scenario, { worlds: 16, timeline: false }).options.map(({ timeline }) => timeline)).toEqual([[], []]);
  });

  it("has a timeline of months, of fewer days where it would be long, and of the horizon", () => {
    expect(timelineDays(65)).toEqual([0, 30, 60, 65]);
    expect(timelineDays(60)).toEqual([0, 30, 60]);
    expect(timelineDays(1800)).toHaveLength(61);
    expect(timelineDays(1801).slice(0, 3)).toEqual([0, 60, 120]);
    expect(timelineDays(36_525).length).toBeLessThanOrEqual(62);
  });

  it("says how likely a budget is exceeded, and on which days: 600 a day is spent of it from day 30 on", () => {
    const [budget] = go.budgets;
    // 3,000 in all falls to the United Nations at a budget of 1,000 to 3,000.
    expect(budget).toMatchObject({ payer: "un", name: "United Nations" });
    expect(budget.budget).toBeCloseTo(2000, -1);
    expect(budget.exceeded.mean).toBeCloseTo(1, 3);
    // 600, 1,200, 1,800, 2,400, 3,000 by the days 30 to 34: exceeded on 31, 32, 33 or 34 with chances 0.1, 0.3, 0.3, 0.3.
    expect(budget.day).toEqual({ p5: 31, p50: 33, p95: 34 });
    expect(stay.budgets[0].exceeded).toEqual({ mean: 0, se: 0 });
    expect(go.budgets).toHaveLength(1);
  });

  it("compares the options: tied in deaths, dearer by what is paid, and no death averted at any price", () => {
    expect([stay.outcomes.best.mean, go.outcomes.best.mean]).toEqual([0.5, 0.5]);
    expect(go.outcomes.cost_per_death_averted).toMatchObject({ mean: null, reached: 0 });
    expect(go.versusBaseline.cost).toMatchObject({ mean: 5000, se: 0, p5: 5000, p95: 5000 });
    expect(go.versusBaseline.cost).toMatchObject({ probabilityLower: 0, probabilityHigher: 1 });
    expect(go.versusBaseline.person_days_at_risk.mean).toBeCloseTo(-(10 * (60 + 59 + 58 + 57 + 56)), 6);
    expect(go.versusBaseline.person_days_at_risk).toMatchObject({ probabilityLower: 1, probabilityHigher: 0 });
    expect(go.versusBaseline.deaths).toMatchObject({ probabilityLower: 0, probabilityHigher: 0 });
    expect(Object.keys(go.versusBaseline)).not.toContain("best");
    expect(result.pairs.map(({ option, other, deaths }) => [option, other, deaths.mean])).toEqual([["stay", "go", 0]]);
    expect(go.outcomes.days_to_50_percent).toMatchObject({ reached: 1 });
    expect(stay.outcomes.days_to_50_percent).toMatchObject({ reached: 0, mean: null, p50: null });
  });
});
