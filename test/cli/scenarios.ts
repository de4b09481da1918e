/** Two options, a payer, and a claim that holds by arithmetic: people who have left cannot be hit. */
export const small = `relocate: 1
title: A camp and a haven
start: 2013-03-16
horizon: 1 year
currency: USD
payers:
  un: { name: United Nations }
sites:
  camp: { name: Camp, people: 1000 }
threats:
  rockets:
    at: camp
    attacks: 2 to 6 per year
    per_attack: { killed: 5, injured: 20, spread: none }
    concentration: 1
offers:
  haven: { name: Haven, places: 1000, opens: 30 days, pace: 200 per week, protection: durable }
costs:
  - { item: Flights, amount: 900 USD per departure, paid_by: un }
baseline: stay
options:
  stay: { title: Stay in the camp }
  go: { title: Go to the haven, moves: [ { from: camp, offer: haven } ] }
claims:
  - { says: Going costs lives, test: deaths(go) > 2 * deaths(stay) }
`;

/** The same, with the false claim required to hold. */
export const demanding = small.replace("deaths(stay) }", "deaths(stay), require: 0.99 }");

/** The same, with a misspelt key on its second line. */
export const broken = small.replace("title: A", "titel: A");

/** What was observed after it. */
export const observed = `observed: 1
title: What followed in the camp
option: go
until: 2014-03-16
sources:
  report: { title: A report of 2014, publisher: UN }
outcomes:
  - { what: attacks, at: camp, by: 2013-06-16, value: 2, source: report }
  - { what: deaths, at: camp, value: 11, low: 10, high: 13, source: report }
  - { what: departures, by: 2013-05-01, value: 590, at_least: true, source: report }
  - { what: present, at: camp, on: 2013-04-30, value: 380, source: report }
  - { what: empty, at: camp, on: 2013-06-02, source: report }
`;
