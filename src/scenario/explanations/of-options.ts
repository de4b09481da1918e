import type { Explained } from "../rules/rule.ts";

/** What is wrong with options, correlations and claims. */
export const ofOptions = {
  "move-destination": {
    explanation: `A move leads nowhere, or to two places.
People go to another site (\`to\`) or take up an offer (\`offer\`).`,
    bad: `options:
  stay: {}
  go: { moves: [{ from: liberty }] }`,
    good: `options:
  stay: {}
  go: { moves: [{ from: liberty, offer: albania }] }`,
  },
  "otherwise-cycle": {
    explanation: `What happens when needs are not met goes round in a circle.
Following \`otherwise\` must end at the baseline.`,
    bad: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }], otherwise: full }
  full: { moves: [{ from: liberty, offer: albania }], otherwise: partial }`,
    good: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  full: { moves: [{ from: liberty, offer: albania }], otherwise: partial }`,
  },
  "after-cycle": {
    explanation: `Moves wait for each other in a circle.
None of them would ever start.`,
    bad: `options:
  stay: {}
  go: { moves: [{ id: a, from: liberty, offer: albania, start: { after: a } }] }`,
    good: `options:
  stay: {}
  go:
    moves:
      - { id: a, from: liberty, offer: albania, people: 100 }
      - { from: liberty, offer: albania, start: { after: a } }`,
  },
  "rule-turn": {
    explanation: `A rule does not say what it leads to, or says two things.
It has \`moves\`, which take the place of the moves so far, or \`then\`, an option that is carried on with. To stop moving write \`moves: []\`.`,
    bad: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait: { rules: [{ when: { attacks: 1 } }] }`,
    good: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait: { rules: [{ when: { attacks: 1 }, then: partial }] }`,
  },
  "rule-condition": {
    explanation: `A rule waits for nothing, or for several things at once.
It waits for \`attacks\`, \`deaths\`, a \`date\`, or an \`offer\` that opens. Where any of several will do, write a rule for each.`,
    bad: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait: { rules: [{ when: { attacks: 1, date: 2013-09-01 }, then: partial }] }`,
    good: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait:
    rules:
      - { when: { attacks: 1 }, then: partial }
      - { when: { date: 2013-09-01 }, then: partial }`,
  },
  "rule-key": {
    explanation: `A condition has a key that does not go with what it waits for.
\`at\` names the sites whose attacks or deaths count; \`opens\` goes with an offer.`,
    bad: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait: { rules: [{ when: { date: 2013-09-01, at: liberty }, then: partial }] }`,
    good: `options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait: { rules: [{ when: { attacks: 1, at: liberty }, then: partial }] }`,
  },
  "rule-cycle": {
    explanation: `Options turn to each other in a circle.
Following \`then\` must come to an end. To go back to what was done before, write its moves in the rule.`,
    bad: `options:
  stay: {}
  partial:
    moves: [{ from: liberty, offer: albania }]
    rules: [{ when: { attacks: 2 }, then: wait }]
  wait: { rules: [{ when: { attacks: 1 }, then: partial }] }`,
    good: `options:
  stay: {}
  partial:
    moves: [{ from: liberty, offer: albania }]
    rules: [{ when: { attacks: 2 }, moves: [] }]
  wait: { rules: [{ when: { attacks: 1 }, then: partial }] }`,
  },
  "rule-sets": {
    explanation: `A rule leads to an option that sets something its own option does not.
What an option sets holds from its start, and a rule changes moves only. Either both set the same (a certain number, or the same \`$name\`),
or the rule has moves of its own.`,
    bad: `options:
  stay: {}
  fast:
    moves: [{ from: liberty, offer: albania }]
    set: { offers.albania.pace: 12 per week }
  wait: { rules: [{ when: { attacks: 1 }, then: fast }] }`,
    good: `options:
  stay: {}
  fast:
    moves: [{ from: liberty, offer: albania }]
    set: { offers.albania.pace: 12 per week }
  wait:
    set: { offers.albania.pace: 12 per week }
    rules: [{ when: { attacks: 1 }, then: fast }]`,
  },
  "rule-offer": {
    explanation: `A rule waits for an offer whose opening hangs on another.
Whether an offer with \`only_if\` or \`only_after\` opens is decided by what the option itself does.`,
    bad: `offers:
  albania: { places: 210 }
  haven: { opens: 60 days, only_if: { albania: refused } }
options:
  stay: {}
  wait:
    rules: [{ when: { offer: haven, opens: true }, moves: [{ from: liberty, offer: haven }] }]`,
    good: `offers:
  albania: { places: 210 }
  haven: { opens: 60 days, only_if: { albania: refused } }
options:
  stay: {}
  wait:
    rules: [{ when: { date: 60 days }, moves: [{ from: liberty, offer: haven }] }]`,
  },
  "set-unknown": {
    explanation: `An option sets what is not there, or what no option can set.
Options can set quantities of cohorts, threats, offers and costs, and capacities of sites. Numbers at start, budgets and assumptions are the
same whatever is done.`,
    bad: `options:
  stay: {}
  shelter: { set: { threats.rocket.per_attack.killed: { times: 30% } } }`,
    good: `options:
  stay: {}
  shelter: { set: { threats.rockets.per_attack.killed: { times: 30% } } }`,
  },
  "other-basis": {
    explanation: `An option replaces an amount of money by one that buys something else.
Such as an amount per month by one in all. A cost that only some options bear is a cost of its own, with \`option\`.`,
    bad: `options:
  stay: {}
  go: { moves: [{ from: liberty, offer: albania }], set: { costs.0.amount: 90k USD } }`,
    good: `options:
  stay: {}
  go: { moves: [{ from: liberty, offer: albania }],
        set: { costs.0.amount: 900 USD per departure } }`,
  },
  "correlation-unknown": {
    explanation: `A correlation names a quantity that is not there.
It is named by its path, or an assumption by \`$name\`.`,
    bad: `correlations:
  - { between: [$crowding, threats.rockets.attack], rank: 0.4 }`,
    good: `threats:
  rockets: { at: liberty, attacks: 1 to 4 per year, per_attack: { killed: 8 },
             concentration: $crowding }
correlations:
  - { between: [$crowding, threats.rockets.attacks], rank: 0.4 }`,
  },
  "correlation-of-certain": {
    explanation: `A correlation names a quantity that is certain.
Nothing can go with what never changes.`,
    bad: `correlations:
  - { between: [$crowding, offers.albania.places], rank: 0.4 }`,
    good: `offers:
  albania: { places: 150 to 210 }
correlations:
  - { between: [$crowding, offers.albania.places], rank: 0.4 }`,
  },
  "correlation-twice": {
    explanation: `Two correlations are of the same two draws.
Only one rank can hold between them; a quantity written as \`$name\` is the assumption itself, under either name.`,
    bad: `offers:
  albania: { places: 100 to 300, pace: 4 to 8 per week }
correlations:
  - { between: [offers.albania.places, offers.albania.pace], rank: 0.4 }
  - { between: [offers.albania.pace, offers.albania.places], rank: -0.4 }`,
    good: `offers:
  albania: { places: 100 to 300, pace: 4 to 8 per week }
correlations:
  - { between: [offers.albania.places, offers.albania.pace], rank: 0.4 }`,
  },
  "correlation-of-one": {
    explanation: `Both ends of a correlation are one draw.
A quantity written as \`$name\` is the assumption itself: it goes with it wholly.`,
    bad: `correlations:
  - { between: [$crowding, threats.rockets.concentration], rank: 0.4 }`,
    good: `assumptions:
  crowding: uniform(0, 1)
  escalation: uniform(0, 1)
threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8 },
             concentration: $crowding, escalation: $escalation }
correlations:
  - { between: [$crowding, $escalation], rank: 0.4 }`,
  },
  "correlations-impossible": {
    explanation: `No law has all these correlations at once.
Where a goes closely with b, and b with c, a cannot go against c (the matrix is not positive definite). Bring the ranks nearer to 0.`,
    bad: `offers:
  albania: { places: 150 to 210, opens: 45 to 90 days, pace: 3 to 40 per week }
correlations:
  - { between: [offers.albania.places, offers.albania.opens], rank: 0.9 }
  - { between: [offers.albania.opens, offers.albania.pace], rank: 0.9 }
  - { between: [offers.albania.places, offers.albania.pace], rank: -0.9 }`,
    good: `offers:
  albania: { places: 150 to 210, opens: 45 to 90 days, pace: 3 to 40 per week }
correlations:
  - { between: [offers.albania.places, offers.albania.opens], rank: 0.9 }
  - { between: [offers.albania.opens, offers.albania.pace], rank: 0.9 }
  - { between: [offers.albania.places, offers.albania.pace], rank: 0.8 }`,
  },
  "claim-syntax": {
    explanation: `A claim's test cannot be read.
A test compares \`metric(option)\` with a number or another metric, with < <= > or >=; each may be multiplied by a number, and numbers added.`,
    bad: `claims:
  - { says: It is safer, test: deaths(partial) less than deaths(stay) }`,
    good: `claims:
  - { says: It is safer, test: deaths(partial) < deaths(stay) }`,
  },
  "claim-date": {
    explanation: `A claim asks about a day that the plan does not look at.
A date after \`by:\` lies between start and horizon.`,
    bad: `claims:
  - { says: Most are out, test: "transferred(partial, by: 2016-03-16) > 1000" }`,
    good: `claims:
  - { says: Most are out, test: "transferred(partial, by: 2014-03-16) > 1000" }`,
  },
  "unknown-metric": {
    explanation: `A claim names a metric that is none.
The README's section "Reading the table" lists the metrics; what a payer pays is cost.payer.`,
    bad: `claims:
  - { says: It is safer, test: death(partial) < death(stay) }`,
    good: `claims:
  - { says: It is safer, test: deaths(partial) < deaths(stay) }`,
  },
} satisfies Record<string, Explained>;
