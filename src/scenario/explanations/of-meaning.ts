import { counted } from "../messages/wording.ts";
import { BEARING_SIZE, MOST_NUMBERS, MOVE_SIZE, OFFER_SIZE, SITE_SIZE } from "../room/room.ts";
import type { Explained } from "../rules/rule.ts";

/** What is wrong with what sites, threats, records and offers say together. */
export const ofMeaning = {
  "unknown-reference": {
    explanation: `Something is referred to by an id that nothing has.
Sites, offers, options, payers, cohorts, sources, evidence and assumptions are referred to by their keys, moves by their \`id\`.`,
    bad: `options:
  stay: {}
  go: { moves: [{ from: libery, offer: albania }] }`,
    good: `options:
  stay: {}
  go: { moves: [{ from: liberty, offer: albania }] }`,
  },
  "horizon-range": {
    explanation: `The horizon is 0 or less, or over 100 years.`,
    bad: "horizon: 0 days",
    good: "horizon: 2 years",
  },
  "no-options": {
    explanation: `There is no option to plan.
A scenario has at least the baseline; mostly that is to stay.`,
    bad: "options: {}",
    good: `options:
  stay: { title: Stay at Liberty }`,
  },
  "cohort-missing": {
    explanation: `A site counts its people in one number, though cohorts are defined.
Whoever is in no cohort has no vulnerability and fits no offer, so each count must say whose it is.`,
    bad: `cohorts:
  families: { vulnerability: 1.5 }
sites:
  liberty: { people: 3100 }`,
    good: `cohorts:
  families: { vulnerability: 1.5 }
sites:
  liberty: { people: { families: 3100 } }`,
  },
  "threat-kind": {
    explanation: `A threat has both attacks and steady deaths, or neither.
A threat is one of the two: \`attacks\` with \`per_attack\`, or \`deaths\`. Two dangers at one site are two threats.`,
    bad: `threats:
  rockets: { at: liberty }`,
    good: `threats:
  illness: { at: liberty, deaths: 3 per 1000 person-years }`,
  },
  "only-of-attacks": {
    explanation: `A threat of steady deaths has a key that only attacks have.`,
    bad: `threats:
  illness: { at: liberty, deaths: 3 per 1000 person-years, escalation: 0.5 }`,
    good: `threats:
  illness: { at: liberty, deaths: 3 per 1000 person-years }`,
  },
  "stated-and-learned": {
    explanation: `What an attack does is both stated and learned from a record.
\`killed\` and \`spread\` come from \`evidence\` together; injured may still be stated.`,
    bad: `evidence:
  log: { from: 2012-02-18, events: [{ date: 2013-02-09, killed: 8, present: 3100 }] }
threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { evidence: log, killed: 8 },
             concentration: 0.5 }`,
    good: `evidence:
  log: { from: 2012-02-18, events: [{ date: 2013-02-09, killed: 8, present: 3100 }] }
threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { evidence: log },
             concentration: 0.5 }`,
  },
  "spread-form": {
    explanation: `The spread of attacks is written in an unknown way.
gamma(k) is heavier-tailed the smaller k is; lognormal(s) has standard deviation s of the logarithm; none makes attacks alike.`,
    bad: `threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8, spread: wide },
             concentration: 0.5 }`,
    good: `threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8, spread: gamma(0.8) },
             concentration: 0.5 }`,
  },
  "assumed-concentration": {
    explanation: `A threat leaves open how casualties grow with the numbers present.
With \`concentration\` 0 as many are hit however few are there, as in a raid; with 1 casualties follow numbers, as with rockets on an area.
What moving part of the people does turns on it. Left out it is uniform(0, 1): anything, which is better said than assumed.`,
    bad: `threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8 } }`,
    good: `threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8 },
             concentration: "uniform(0.5, 1)" }`,
  },
  "reference-needed": {
    explanation: `A threat at a site that is empty at start needs a reference.
Its casualties, or its attacks, depend on numbers. They are counted from the numbers at which \`killed\` was measured: those at start
where \`reference\` is left out, and here those are 0.`,
    bad: `sites:
  liberty: { people: 3100 }
  ashraf: { capacity: 3400 }
threats:
  raids: { at: ashraf, attacks: 1 per year, per_attack: { killed: 30 }, concentration: 0.5 }`,
    good: `sites:
  liberty: { people: 3100 }
  ashraf: { capacity: 3400 }
threats:
  raids: { at: ashraf, attacks: 1 per year, per_attack: { killed: 30 }, concentration: 0.5,
           reference: 3400 }`,
  },
  "capacity-below-people": {
    explanation: `More people are at a site at start than it can hold.`,
    bad: `sites:
  liberty: { people: 3100, capacity: 310 }`,
    good: `sites:
  liberty: { people: 3100, capacity: 5500 }`,
  },
  "evidence-after-start": {
    explanation: `A record of past attacks reaches beyond the start of the plan.
A plan may not know its future. What happened later belongs in the observations that \`relocate backtest\` scores the plan against.`,
    bad: `evidence:
  log: { from: 2012-02-18, events: [{ date: 2013-04-29, killed: 0 }] }`,
    good: `evidence:
  log: { from: 2012-02-18, events: [{ date: 2013-02-09, killed: 8 }] }`,
  },
  "evidence-window": {
    explanation: `A record of past attacks ends before it begins.`,
    bad: `evidence:
  log: { from: 2013-02-18, until: 2012-12-31, events: [] }`,
    good: `evidence:
  log: { from: 2012-02-18, until: 2012-12-31, events: [] }`,
  },
  "evidence-outside-window": {
    explanation: `An event lies outside the time that its record covers.
The rate is events per time of the record, so each event must lie between \`from\` and \`until\` (the start where it is left out).`,
    bad: `evidence:
  log: { from: 2012-02-18, events: [{ date: 2011-04-08, killed: 34 }] }`,
    good: `evidence:
  log: { from: 2011-01-01, events: [{ date: 2011-04-08, killed: 34 }] }`,
  },
  "prior-form": {
    explanation: `What is believed before a record is written in an unknown way.
The prior of killed, and of spread, is lognormal(median, gsd).`,
    bad: `evidence:
  log: { from: 2012-02-18, events: [], prior: { killed: "uniform(1, 20)" } }`,
    good: `evidence:
  log: { from: 2012-02-18, events: [], prior: { killed: "lognormal(8, 3.3)" } }`,
  },
  "onward-without-to": {
    explanation: `An offer leads on to others without leading to a site.
\`onward\` empties a transit facility, which is a site: name it in \`to\`.`,
    bad: `offers:
  centre: { places: 500, onward: albania }
  albania: { places: 210 }`,
    good: `sites:
  liberty: { people: 3100 }
  transit: { capacity: 500, safe: true }
offers:
  centre: { places: 500, to: transit, onward: albania }
  albania: { places: 210 }`,
  },
  "condition-count": {
    explanation: `An offer depends on several others at once, or on none.
\`only_if\` and \`only_after\` each name one offer, and its state: accepted, refused or full.`,
    bad: `offers:
  albania: { places: 210 }
  haven: { places: 3000, only_if: {} }`,
    good: `offers:
  albania: { places: 210 }
  haven: { places: 3000, only_if: { albania: accepted } }`,
  },
  "condition-cycle": {
    explanation: `Offers wait for each other in a circle.
None of them would ever open.`,
    bad: `offers:
  albania: { places: 210, only_after: { haven: full } }
  haven: { places: 3000, only_after: { albania: full } }`,
    good: `offers:
  albania: { places: 210 }
  haven: { places: 3000, only_after: { albania: full } }`,
  },
  "paid-by-sum": {
    explanation: `The shares of those who pay do not sum to 100%.`,
    bad: `payers:
  un: { name: United Nations }
  hosts: { name: Host states }
costs:
  - { item: Flights, amount: 757 USD per departure, paid_by: { un: 50%, hosts: 40% } }`,
    good: `payers:
  un: { name: United Nations }
  hosts: { name: Host states }
costs:
  - { item: Flights, amount: 757 USD per departure, paid_by: { un: 50%, hosts: 50% } }`,
  },
  "beyond-memory": {
    explanation: `The scenario has more in it than the engine has memory for.
While it runs, the engine keeps ${SITE_SIZE} numbers for a site, ${BEARING_SIZE + 1} for a threat at one of its sites (2 more where threats begin or end, 1 where
attacks beget attacks), ${OFFER_SIZE} for an offer and ${MOVE_SIZE + 1} for a move (1 more where moves by an offer lead to a site), in an array of ${counted(MOST_NUMBERS)}.
Some 20,000 sites under a threat each fit with 100,000 offers and an option that takes up all of them. Of moves those of the option that
has most count: with the moves of each option that its rules lead to and, in each of these and beside each rule's moves, all ways
on from transit facilities. No figure is at fault: gather what is alike, or plan parts of the region by themselves.`,
    bad: "relocate check --max-size 32M region-with-400000-offers.yaml",
    good: "relocate check --max-size 32M region-with-100000-offers.yaml",
  },
} satisfies Record<string, Explained>;
