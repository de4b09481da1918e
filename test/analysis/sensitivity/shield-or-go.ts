/**
 * A thousand people for a year under attacks that kill ten each, however few are there, at λ ~ U(1, 3) a year. Shielded a
 * share s ~ U(0, 1) of that; or all go at once, if a host agrees, with chance p ~ U(20 %, 60 %). So, in units of the
 * deaths of who stays, 20 H: stay 1, shield s, go 1 − p.
 */
export const shieldOrGo = `
relocate: 1
title: Shield or go
start: 2013-03-16
horizon: 365 days
currency: USD
assumptions:
  shield: { value: "uniform(0, 1)" }
payers:
  un: { name: United Nations }
sites:
  camp: { people: 1000 }
threats:
  rockets:
    at: camp
    attacks: uniform(1, 3) per year
    per_attack: { killed: 10, injured: 20 to 40, spread: none }
    concentration: 0
offers:
  host: { places: 1000 }
costs:
  - { item: Shields, option: shield, amount: 1M USD, paid_by: un }
  - { item: Flights, offer: host, amount: 1500 USD per departure, paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
  shield:
    title: Stay behind shields
    set: { threats.rockets.per_attack.killed: { times: $shield } }
  go:
    title: Go
    moves: [ { from: camp, offer: host } ]
    needs: [ { of: A host, what: admission, chance: "uniform(0.2, 0.6)" } ]
claims:
  - { says: Going is better than shields, test: deaths(go) < deaths(shield) }
  - { says: Shields are better than nothing, test: deaths(shield) < deaths(stay) }
`;

/** Deaths of who stays: λ of 2 a year, ten each, 365 of 365.25 days. */
export const STAYING = (20 * 365) / 365.25;
