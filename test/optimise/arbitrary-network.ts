import fc from "fast-check";

/** A small scenario whose timetable is exact: two camps, two offers; text, and what may be enumerated over it. */
export interface SmallNetwork {
  readonly text: string;
  readonly sites: readonly string[];
  readonly offers: readonly string[];
}

const risk = fc.oneof(
  fc.record({ kind: fc.constant("hazard" as const), deaths: fc.integer({ min: 5, max: 120 }) }),
  fc.record({
    kind: fc.constant("attacks" as const),
    attacks: fc.constantFrom(1, 3, 6),
    killed: fc.constantFrom(0.5, 2),
    concentration: fc.constantFrom(0, 0.5, 1),
    escalation: fc.constantFrom(0, 0.6),
    onDeparture: fc.constantFrom(1, 1, 1.4),
  }),
);

type Risk = typeof risk extends fc.Arbitrary<infer T> ? T : never;

function threat(of: Risk, site: string): string {
  if (of.kind === "hazard") return `{ at: ${site}, deaths: ${of.deaths} per 1000 person-years }`;
  const { attacks, killed, concentration, escalation, onDeparture } = of;
  return `{ at: ${site}, attacks: ${attacks} per year, per_attack: { killed: ${killed} }, concentration: ${concentration}, escalation: ${escalation}, on_departure: ${onDeparture} }`;
}

const offer = fc.record({
  places: fc.integer({ min: 10, max: 250 }),
  opens: fc.integer({ min: 0, max: 50 }),
  pace: fc.integer({ min: 10, max: 90 }),
  convoy: fc.integer({ min: 5, max: 40 }),
  journey: fc.constantFrom(0, 0, 2),
});

/** Two camps, two offers, eight weeks; with `minimum`, one offer that does not come for few. */
export const smallNetwork: fc.Arbitrary<SmallNetwork> = fc
  .record({
    people: fc.tuple(fc.integer({ min: 30, max: 200 }), fc.integer({ min: 30, max: 200 })),
    risks: fc.tuple(risk, risk),
    offers: fc.tuple(offer, offer),
    budget: fc.option(fc.integer({ min: 5, max: 200 }), { nil: null }),
  })
  .map(({ people, risks, offers, budget }) => ({
    sites: ["camp-1", "camp-2"],
    offers: ["east", "west"],
    text: `relocate: 1
title: Small
start: 2020-01-01
horizon: 56 days
currency: USD
payers:
  un: ${budget === null ? "{}" : `{ budget: ${budget}k USD }`}
sites:
  camp-1: { people: ${people[0]} }
  camp-2: { people: ${people[1]} }
threats:
  first: ${threat(risks[0], "camp-1")}
  second: ${threat(risks[1], "camp-2")}
offers:
  east: ${offerText(offers[0])}
  west: ${offerText(offers[1])}
costs:
  - { item: Flights, amount: 1000 USD per departure, paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
`,
  }));

function offerText({
  places,
  opens,
  pace,
  convoy,
  journey,
}: typeof offer extends fc.Arbitrary<infer T> ? T : never): string {
  return `{ places: ${places}, opens: ${opens} days, pace: ${pace} per week, convoy: ${convoy}, journey_deaths: ${journey} per 1000 }`;
}

/** Every ordered list, without repetition, of some of the items. */
export function arrangements<T>(items: readonly T[]): T[][] {
  return items.flatMap((item, i) => {
    const rest = items.toSpliced(i, 1);
    return [[item], ...arrangements(rest).map((others) => [item, ...others])];
  });
}
