import type { Explained } from "../rules/rule.ts";

/** What is wrong with a number, its unit or its law. */
export const ofQuantities = {
  "bad-quantity": {
    explanation: `A text cannot be read as a quantity.
Quantities are written as 210, 30%, 6 per week, 45 days, 2M USD, 1 to 4 per year, uniform(0, 1) or $name.`,
    bad: `offers:
  albania: { places: about 210 }`,
    good: `offers:
  albania: { places: 200 to 220 }`,
  },
  "number-comma": {
    explanation: `A number is written with a comma.
It means a thousand to some readers and a decimal to others, and YAML ends a value at it within braces.`,
    bad: `sites:
  liberty: { people: "3,100" }`,
    good: `sites:
  liberty: { people: 3100 }`,
  },
  "leading-zero": {
    explanation: `A number begins with a zero.
To YAML 1.1, which many programs still read, 012 is ten; to YAML 1.2 it is twelve. 0x1F and 0o17 are refused with it. Text such as a
telephone number goes into quotes.`,
    bad: `sites:
  liberty: { people: 03100 }`,
    good: `sites:
  liberty: { people: 3100 }`,
  },
  "number-too-large": {
    explanation: `A number is larger than 9,007,199,254,740,991 (2^53 - 1).
Above it whole numbers are no longer exact, and no camp, budget or time is that large: a key was held down, or an identifier from elsewhere
got into a figure.`,
    bad: `sites:
  liberty: { people: 31000000000000000000 }`,
    good: `sites:
  liberty: { people: 3100 }`,
  },
  "unknown-unit": {
    explanation: `A word after a number is no unit.
Units of time are day, week, month and year, alone or after "per"; money is a currency code, with "per departure", "per person-day",
"per convoy" or a time; hazards are "per 1000 person-years".`,
    bad: `offers:
  albania: { places: 210, pace: 6 per wek }`,
    good: `offers:
  albania: { places: 210, pace: 6 per week }`,
  },
  "mixed-units": {
    explanation: `The two ends of a range have units that do not go together.
A range has one unit, written once at the end; or the same unit at both ends.`,
    bad: `offers:
  albania: { places: 210, pace: 6 per week to 2 days }`,
    good: `offers:
  albania: { places: 210, pace: 6 to 12 per week }`,
  },
  "wrong-dimension": {
    explanation: `A quantity measures something else than its key wants.
Such as a duration where people per time belong. The message gives an example of what fits.`,
    bad: `offers:
  albania: { places: 210, pace: 45 days }`,
    good: `offers:
  albania: { places: 210, pace: 30 per week }`,
  },
  "wrong-currency": {
    explanation: `An amount is in another currency than the scenario's.
Exchange rates are a judgement: convert the amount, and say in a note at which rate.`,
    bad: `costs:
  - { item: Flights, amount: 600 EUR per departure, paid_by: un }`,
    good: `costs:
  - { item: Flights, amount: { value: 780 USD per departure, note: 600 EUR at 1.30 },
      paid_by: un }`,
  },
  "unknown-law": {
    explanation: `A name before a bracket is no law.
The laws are uniform, triangular, pert, normal, lognormal, gamma, beta, poisson and discrete.`,
    bad: `offers:
  albania: { places: "unifrom(150, 210)" }`,
    good: `offers:
  albania: { places: "uniform(150, 210)" }`,
  },
  "law-arguments": {
    explanation: `A law has too many or too few parameters, or a misplaced unit.
The unit follows the bracket: uniform(1, 4) per year. A comma within a number makes it two.`,
    bad: `offers:
  albania: { places: "uniform(210)" }`,
    good: `offers:
  albania: { places: "uniform(150, 210)" }`,
  },
  "law-parameters": {
    explanation: `No law has these parameters.
Such as a low end above the high end, a mode outside the range, or a standard deviation of 0.`,
    bad: `offers:
  albania: { places: "uniform(210, 150)" }`,
    good: `offers:
  albania: { places: "uniform(150, 210)" }`,
  },
  "law-dates": {
    explanation: `A law that takes no dates is given some.
Dates go into ranges and into laws whose parameters are all of one kind; a standard deviation is no date.`,
    bad: `offers:
  albania: { places: 210, opens: "lognormal(2013-05-01, 1.5)" }`,
    good: `offers:
  albania: { places: 210, opens: 2013-05-01 to 2013-07-01 }`,
  },
  "probabilities-sum": {
    explanation: `The probabilities of a discrete law do not sum to 1.`,
    bad: `offers:
  albania: { places: "discrete(0: 0.2, 210: 0.7)" }`,
    good: `offers:
  albania: { places: "discrete(0: 0.2, 210: 0.8)" }`,
  },
  "interval-order": {
    explanation: `The first number of a range is not below the second.
\`a to b\` is a 90% interval: one chance in twenty below a, one in twenty above b.`,
    bad: `offers:
  albania: { places: 210 to 150 }`,
    good: `offers:
  albania: { places: 150 to 210 }`,
  },
  "interval-not-positive": {
    explanation: `A range begins at 0 or below.
\`a to b\` is the 90% interval of a lognormal law, which is above 0. Where 0 is possible, name a law that reaches it.`,
    bad: `threats:
  rockets: { at: liberty, attacks: 0 to 4 per year, per_attack: { killed: 8 },
             concentration: 0.5 }`,
    good: `threats:
  rockets: { at: liberty, attacks: "uniform(0, 4) per year", per_attack: { killed: 8 },
             concentration: 0.5 }`,
  },
  "interval-not-a-share": {
    explanation: `A range of a probability or a share does not lie between 0 and 100%.
There \`a to b\` is the 90% interval of a logit-normal law, which reaches neither end. A percent sign may have been left out.`,
    bad: `offers:
  albania: { places: 210, chance: 50% to 100% }`,
    good: `offers:
  albania: { places: 210, chance: 50% to 95% }`,
  },
  "out-of-range": {
    explanation: `A quantity can take values that are impossible where it stands.
Such as a negative pace, or a probability over 1. Nothing is clipped silently: a law that can fall outside must be replaced by one that cannot.`,
    bad: `offers:
  albania: { places: 210, pace: "normal(6, 3) per week" }`,
    good: `offers:
  albania: { places: 210, pace: "pert(1, 6, 12) per week" }`,
  },
  "not-exact": {
    explanation: `A quantity that must be certain is uncertain.
The horizon, and the shares of who pays, are the same in every world.`,
    bad: "horizon: 1 to 2 years",
    good: "horizon: 2 years",
  },
  "bad-date": {
    explanation: `A date is no day of the calendar, or not year-month-day.`,
    bad: "start: 2013-02-30",
    good: "start: 2013-03-16",
  },
  "assumption-conflict": {
    explanation: `Two fields read one assumption in different ways.
\`10% to 30%\` is a logit-normal law where a share is wanted and a lognormal law elsewhere; both fields cannot then share one draw.`,
    bad: `assumptions:
  part: 10% to 30%
offers:
  albania: { places: 210, chance: $part }
threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8 }, concentration: 0.5,
             escalation: $part }`,
    good: `assumptions:
  part: uniform(10%, 30%)
offers:
  albania: { places: 210, chance: $part }
threats:
  rockets: { at: liberty, attacks: 2 per year, per_attack: { killed: 8 }, concentration: 0.5,
             escalation: $part }`,
  },
  "assumption-cycle": {
    explanation: `Assumptions rest on each other in a circle.
Following what each refers to must end at a number or a law.`,
    bad: `assumptions:
  crowding: $density
  density: 2 * $crowding`,
    good: `assumptions:
  crowding: uniform(0, 1)
  density: 2 * $crowding`,
  },
  "fraction-of-a-person": {
    explanation: `A move takes less than one person.
A number counts people; a share is written as a percentage.`,
    bad: `options:
  stay: {}
  go: { moves: [{ from: liberty, offer: albania, people: 0.5 }] }`,
    good: `options:
  stay: {}
  go: { moves: [{ from: liberty, offer: albania, people: 50% }] }`,
  },
} satisfies Record<string, Explained>;
