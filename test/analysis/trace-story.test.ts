import { describe, expect, it } from "vitest";
import { trace } from "../../src/analysis/trace.ts";
import { scenarioOf } from "../support/scenario.ts";

/** Nobody is in danger and nothing is uncertain: every step can be told beforehand. */
const scenario = scenarioOf(`
relocate: 1
title: A story
start: 2020-02-20
horizon: 40 days
currency: EUR
payers: { un: { name: United Nations }, host: {} }
sites:
  camp: { people: 25, name: The camp }
  hill: { people: 3 }
  haven: { safe: true, capacity: 10 }
threats:
  illness: { at: camp, deaths: 0 per 1000 person-years }
offers:
  lift: { places: 100, pace: 10 per week, convoy: 10, to: haven, journey: 3 days, name: The lift }
  bus: { places: 3, opens: 2020-03-01, chance: 100% }
  other: { places: 3 }
costs:
  - { item: Rent, amount: 70 EUR, option: go, paid_by: host }
  - { item: Flights, amount: 5 EUR per departure, offer: lift, paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
  go:
    title: Go
    moves: [ { from: camp, offer: lift }, { from: hill, offer: bus }, { from: hill, to: camp, start: 2020-03-20 } ]
`);
const told = trace(scenario, { option: "go", world: 21 });

describe("a story told beforehand", () => {
  it("says what it is about", () => {
    expect(told.scenario).toEqual({
      title: "A story",
      start: "2020-02-20",
      end: "2020-03-31",
      horizonDays: 40,
      currency: "EUR",
    });
    expect(told.option).toEqual({ id: "go", title: "Go" });
    expect([told.seed, told.world, told.chosen]).toEqual([1, 21, null]);
    expect(told.sites).toEqual([
      { id: "camp", name: "The camp", safe: false, people: 25 },
      { id: "haven", name: "haven", safe: true, people: 0 },
      { id: "hill", name: "hill", safe: false, people: 3 },
    ]);
    expect(told.offers).toEqual([
      { id: "bus", name: "bus", honoured: true },
      { id: "lift", name: "The lift", honoured: true },
    ]);
    expect(told.payers).toEqual([
      { id: "host", name: "host" },
      { id: "un", name: "United Nations" },
    ]);
    expect(told.quantities).toEqual([]);
  });

  it("tells who leaves and arrives, from where to where, and what waits for room", () => {
    expect(told.events.map(({ date, kind, from, to, people }) => [date, kind, from.join(), to, people])).toEqual([
      ["2020-02-20", "departure", "camp", "lift", 10],
      ["2020-02-23", "arrival", "camp", "lift", 10],
      ["2020-02-27", "wait", "camp", "lift", 0],
      ["2020-03-01", "departure", "hill", "bus", 3],
    ]);
    for (const { threat, lost, deaths, rule } of told.events)
      expect([threat, lost, deaths, rule]).toEqual([null, 0, 0, undefined]);
  });

  it("says after each how things stand, and what has been spent by then", () => {
    const standing = told.events.map(({ present, onTheWay, transferred, remaining, cost }) => [
      ...[present.camp, present.hill, present.haven, onTheWay, transferred, remaining, cost],
    ]);
    expect(standing).toEqual([
      [15, 3, 0, 10, 10, 18, 120],
      [15, 3, 10, 0, 10, 18, 120],
      [15, 3, 10, 0, 10, 18, 120],
      [15, 0, 10, 0, 13, 15, 120],
    ]);
    expect(told.costAtStart).toBe(70);
  });

  it("ends in the totals", () => {
    expect(told.totals).toMatchObject({
      ...{ deaths: 0, attacks: 0, transferred: 13, remaining: 15, days_to_empty: null, places_unused: 90 },
      ...{ person_days_at_risk: 15 * 40 + 3 * 10, cost: 120, "cost.un": 50, "cost.host": 70 },
    });
    expect(
      Object.keys(told.totals).filter((metric) => ["best", "regret", "cost_per_death_averted"].includes(metric)),
    ).toEqual([]);
  });

  it("is the same world whatever its place among the sixteen drawn together, and throws on what is not there", () => {
    expect(trace(scenario, { option: "go", world: 16, seed: 9 })).toMatchObject({
      seed: 9,
      world: 16,
      events: told.events,
    });
    expect(() => trace(scenario, { option: "fly", world: 0 })).toThrow("no such option: fly");
  });
});

describe("a story of a threat that is there for a time", () => {
  const passing = scenarioOf(`
relocate: 1
title: A danger
start: 2020-01-01
horizon: 40 days
currency: EUR
sites: { camp: { people: 30 }, hill: { people: 5 } }
threats:
  illness: { at: hill, deaths: 0 per 1000 person-years }
  floods: { at: camp, deaths: 40000 per 1000 person-years, from: 10 days, until: 14 days }
baseline: stay
options: { stay: { title: Stay } }
`);

  it("tells of its beginning and its end, and of those it kills one by one between them", () => {
    const { events, totals } = trace(passing, { option: "stay", world: 3 });
    const [begins, ...deaths] = events;
    const ends = deaths.pop();
    expect([begins, ends]).toMatchObject([
      { day: 10, kind: "begin", threat: { id: "floods" }, from: ["camp"], people: 0 },
      { day: 14, kind: "end", threat: { id: "floods" }, from: ["camp"], people: 0 },
    ]);
    expect(deaths.length).toBeGreaterThan(2);
    for (const { day, kind, threat, people } of deaths) {
      expect([kind, threat?.id, people]).toEqual(["death", "floods", 1]);
      expect([day >= 10, day <= 14]).toEqual([true, true]);
    }
    expect(totals.deaths).toBe(deaths.length);
  });
});

describe("a story with a rule that waits for a day", () => {
  const waiting = scenarioOf(
    `
relocate: 1
title: A rule
start: 2020-01-01
horizon: 40 days
currency: EUR
sites: { camp: { people: 30 } }
threats:
  illness: { at: camp, deaths: 0 per 1000 person-years }
offers: { bus: { places: 100, journey: 2 days, to: haven } }
baseline: stay
options:
  stay: { title: Stay }
  wait: { title: Wait, rules: [ { when: { date: 2020-01-11 }, moves: [ { from: camp, offer: bus } ] } ] }
`.replace("sites: {", "sites: { haven: { safe: true },"),
  );

  it("tells of it on that day, then of who leaves, and of nothing before", () => {
    const { events } = trace(waiting, { option: "wait", world: 0 });
    expect(events.map(({ day, kind, people }) => [day, kind, people])).toEqual([
      [10, "rule", 0],
      [10, "departure", 30],
      [12, "arrival", 30],
    ]);
    expect(events[0]).toMatchObject({ threat: null, from: [], to: null });
    expect(events[0].rule).toEqual({ option: "wait", when: "date: 2020-01-11", turnsTo: null });
    expect(trace(waiting, { option: "stay", world: 0 }).events).toEqual([]);
  });
});
