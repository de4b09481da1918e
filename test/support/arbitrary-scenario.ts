import fc from "fast-check";

const amount = (low: number, high: number) =>
  fc.oneof(
    fc.double({ min: low, max: high, noNaN: true }).map((x) => Number(x.toPrecision(4))),
    fc
      .tuple(fc.double({ min: low, max: high, noNaN: true }), fc.double({ min: 1.1, max: 3, noNaN: true }))
      .map(([a, f]) => `${(a + 0.001).toPrecision(4)} to ${((a + 0.001) * f).toPrecision(4)}`),
  );

const withUnit = (quantity: fc.Arbitrary<string | number>, unit: string) => quantity.map((text) => `${text} ${unit}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const count = (max: number) => fc.integer({ min: 0, max });

const cohortIds = ["adults", "children", "ill"] as const;

const people = (cohorts: number) =>
  cohorts === 0 ? count(400) : fc.record(Object.fromEntries(cohortIds.slice(0, cohorts).map((id) => [id, count(150)])));

const attackThreat = fc.record(
  {
    at: fc.constantFrom<unknown>("camp", "annex", ["camp", "annex"], ["camp", "haven"]),
    attacks: withUnit(amount(0.5, 20), "per year"),
    per_attack: fc.record(
      {
        killed: amount(0.1, 60),
        injured: amount(0, 90),
        spread: fc.constantFrom("none", "gamma(0.6)", "lognormal(0.8)"),
      },
      { requiredKeys: ["killed"] },
    ),
    concentration: fc.constantFrom(0, 0.5, 1),
    escalation: fc.constantFrom(0, 0.4, 1),
    on_departure: fc.constantFrom(1, 1.5, 0.5),
    clustering: fc.constant({ share: 0.4, memory: "10 days" }),
    reference: fc.integer({ min: 50, max: 500 }),
    from: fc.constantFrom("20 days", "100 days"),
    until: fc.constantFrom("150 days", "250 days"),
  },
  { requiredKeys: ["at", "attacks", "per_attack", "concentration", "reference"] },
);

const hazard = fc.record({
  at: fc.constantFrom("camp", "annex"),
  deaths: withUnit(amount(1, 200), "per 1000 person-years"),
});

const offer = (to: string | undefined) =>
  fc.record(
    {
      places: amount(1, 400),
      opens: fc.constantFrom("0 days", "30 to 60 days"),
      closes: fc.constantFrom("200 days"),
      pace: withUnit(amount(5, 120), "per week"),
      convoy: fc.integer({ min: 1, max: 90 }),
      minimum: count(120),
      chance: fc.constantFrom("50%", 0.9),
      journey: fc.constantFrom("3 days", "20 days"),
      journey_deaths: fc.constantFrom("5 per 1000", "100 per 1000"),
      ...(to === undefined ? {} : { to: fc.constant(to), onward: fc.constant(["abroad"]) }),
    },
    { requiredKeys: to === undefined ? ["places", "pace"] : ["places", "pace", "to", "onward"] },
  );

const move = fc.oneof(
  fc.record(
    {
      from: fc.constantFrom<unknown>("camp", ["camp", "annex"], ["annex", "camp"]),
      offer: fc.constantFrom("abroad", "transit", "late"),
      people: maybe(fc.constantFrom<unknown>(37, "40%", "all")),
    },
    { requiredKeys: ["from", "offer"] },
  ),
  fc.record(
    {
      from: fc.constantFrom("camp", "haven"),
      to: fc.constant("annex"),
      pace: withUnit(amount(20, 200), "per week"),
      convoy: fc.integer({ min: 1, max: 150 }),
      start: fc.constantFrom("0 days", "45 days"),
    },
    { requiredKeys: ["from", "to"] },
  ),
  fc.record(
    { from: fc.constant("annex"), to: fc.constant("haven"), pace: withUnit(amount(20, 200), "per week") },
    { requiredKeys: ["from", "to"] },
  ),
);

const when = fc.oneof(
  fc.record({ attacks: fc.constantFrom<unknown>(1, 2, "1 to 3") }),
  fc.record({ attacks: fc.constantFrom(1, 2), at: fc.constantFrom<unknown>("camp", ["annex", "haven"]) }),
  fc.record({ deaths: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ deaths: fc.integer({ min: 1, max: 30 }), at: fc.constantFrom("camp", "annex") }),
  fc.record({ date: fc.constantFrom("0 days", "2020-03-01", "60 to 200 days") }),
  fc.record({ offer: fc.constantFrom("abroad", "transit"), opens: fc.constant(true) }),
);

const moves = fc.array(move, { minLength: 0, maxLength: 3 });

/** Rules with moves of their own, and those that lead to one of the options named. */
const rules = (...options: string[]) =>
  fc.array(
    fc.oneof(
      fc.record({ when, moves }),
      ...options.map((option) =>
        // biome-ignore lint/suspicious/noThenProperty: a key of the language.
        fc.record({ when, then: fc.constant(option) }),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  );

const settings = fc.constantFrom<object>(
  {},
  { "threats.attack.per_attack.killed": { times: "20% to 60%" } },
  { "offers.abroad.places": 12 },
);

/** Scenarios as plain objects, valid by construction: two camps, a bounded haven, three offers, one of them through the haven. */
export const arbitraryScenario = fc.integer({ min: 0, max: 3 }).chain((cohorts) =>
  fc.record({
    relocate: fc.constant(1),
    title: fc.constant("Random"),
    start: fc.constant("2020-01-01"),
    horizon: fc.constant("300 days"),
    currency: fc.constant("USD"),
    payers: fc.constant({ un: {}, host: {} }),
    ...(cohorts === 0
      ? {}
      : {
          cohorts: fc.constant(
            Object.fromEntries(cohortIds.slice(0, cohorts).map((id, i) => [id, { vulnerability: 1 + i }])),
          ),
        }),
    sites: fc.record({
      camp: fc.record({ people: people(cohorts) }),
      annex: fc.record({ people: people(cohorts), capacity: fc.integer({ min: 500, max: 900 }) }),
      haven: fc.record({ safe: fc.constant(true), capacity: fc.integer({ min: 10, max: 200 }) }),
    }),
    threats: fc.record({ attack: attackThreat, illness: hazard }, { requiredKeys: ["attack"] }),
    offers: fc.record({
      abroad: offer(undefined),
      transit: offer("haven"),
      late: offer(undefined).map((o) => ({ ...o, only_after: { abroad: "accepted" } })),
    }),
    costs: fc.constant([
      { item: "Flights", amount: "500 to 900 USD per departure", paid_by: { un: "70%", host: "30%" } },
      { item: "Upkeep", amount: "3 USD per person-day", paid_by: "host", from: "10 days", until: "200 days" },
      { item: "Hosting", amount: "9 USD per person-day", offer: "abroad", paid_by: "host" },
      { item: "Convoys", amount: "800 USD per convoy", paid_by: "un" },
      { item: "Office", amount: "20k USD per month", paid_by: "un" },
    ]),
    baseline: fc.constant("stay"),
    options: fc.record({
      stay: fc.constant({ title: "Stay" }),
      go: fc.record({ title: fc.constant("Go"), moves: fc.array(move, { minLength: 1, maxLength: 4 }), set: settings }),
      adapt: fc.record({ title: fc.constant("Adapt"), moves, rules: rules("later", "stay") }),
      later: fc.record({ title: fc.constant("Later"), moves, rules: rules() }),
    }),
  }),
);
