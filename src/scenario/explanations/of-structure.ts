import type { Explained } from "../rules/rule.ts";

/** What is wrong with the keys of a scenario and the kinds of their values. */
export const ofStructure = {
  "unknown-key": {
    explanation: `A key is not of the language.
Mostly it is misspelt, or stands in the wrong mapping. Nothing is ignored silently: a figure under a misspelt key would be a figure lost.`,
    bad: `offers:
  albania: { places: 210, pase: 6 per week }`,
    good: `offers:
  albania: { places: 210, pace: 6 per week }`,
  },
  "missing-key": {
    explanation: `A mapping lacks a key it cannot do without.
The message says which one. \`relocate schema\` gives a schema for editors, which then offer the keys.`,
    bad: `costs:
  - { item: Flights, paid_by: un }`,
    good: `costs:
  - { item: Flights, amount: 757 USD per departure, paid_by: un }`,
  },
  "wrong-type": {
    explanation: `A value is of another kind than its key takes.
Such as a list where a text belongs, a number where a mapping belongs, or nothing at all. In YAML 1.2 \`yes\` and \`no\` are texts: write true or false.`,
    bad: `sites:
  liberty: 3100`,
    good: `sites:
  liberty: { people: 3100 }`,
  },
  "bad-choice": {
    explanation: `A value is none of those that its key takes.`,
    bad: `offers:
  albania: { places: 210, protection: permanent }`,
    good: `offers:
  albania: { places: 210, protection: durable }`,
  },
  "bad-size": {
    explanation: `A number or a list is smaller or larger than its key takes.
Such as a list of sites without any, a negative number of killed, or a rank correlation over 1.`,
    bad: `threats:
  rockets: { at: [], attacks: 2 per year, per_attack: { killed: 8 }, concentration: 0.5 }`,
    good: `threats:
  rockets: { at: [liberty], attacks: 2 per year, per_attack: { killed: 8 }, concentration: 0.5 }`,
  },
  "bad-currency": {
    explanation: `The currency is no code of three capital letters.
Codes are those of ISO 4217: USD, EUR, IQD.`,
    bad: "currency: dollars",
    good: "currency: USD",
  },
  "bad-id": {
    explanation: `A name that other parts of the file refer to is not written as an id.
Ids are small letters, digits and hyphens, and begin with a letter. The full name for readers goes into \`name\` or \`title\`.`,
    bad: `offers:
  albania: { places: 210 }
  Haven 2013: { places: 3000 }`,
    good: `offers:
  albania: { places: 210 }
  haven-2013: { name: Haven 2013, places: 3000 }`,
  },
  "duplicate-id": {
    explanation: `Two moves of one option have the same id.
Another move that starts \`after\` it could mean either.`,
    bad: `options:
  stay: {}
  go: { moves: [{ id: a, from: liberty, offer: albania }, { id: a, from: liberty,
        offer: albania }] }`,
    good: `options:
  stay: {}
  go: { moves: [{ id: a, from: liberty, offer: albania }, { id: b, from: liberty,
        offer: albania }] }`,
  },
} satisfies Record<string, Explained>;
