import type { Explained } from "../rules/rule.ts";

/** What is wrong with a record of what was observed, which `relocate backtest` reads beside a scenario. */
export const ofObserved = {
  "observed-not-a-mapping": {
    explanation: `The record of what was observed is no mapping of keys.
It begins with \`observed: 1\`; \`relocate schema observed\` gives a schema for editors.`,
    bad: `- { what: deaths, value: 29, note: Counted. }`,
    good: `outcomes:
  - { what: deaths, value: 29, note: Counted. }`,
  },
  "observed-not-a-record": {
    explanation: `The file is another of this program's, not an observed record.
It is a scenario, or the JSON that a command wrote.
A record of what was observed begins with \`observed: 1\` and is given as \`--observed\`, beside its scenario.`,
    bad: `relocate: 1
title: Camp Liberty, March 2013`,
    good: `observed: 1
title: Camp Liberty, what followed`,
  },
  "observed-key": {
    explanation: `An outcome has a key that says nothing of what it is.
Attacks, deaths, departures and \`blocked\` are counted \`by\` a day; people present are counted \`on\` one; \`empty\` and \`full\` are days themselves.`,
    bad: `outcomes:
  - { what: present, at: liberty, by: 2013-12-31, on: 2013-12-31, value: 2850, note: Counted. }`,
    good: `outcomes:
  - { what: present, at: liberty, on: 2013-12-31, value: 2850, note: Counted. }`,
  },
  "observed-outside": {
    explanation: `A day lies outside what the record covers.
The record covers the time from the scenario's start to its own \`until\`, at most 100 years; what came before start is evidence.`,
    bad: `outcomes:
  - { what: deaths, at: liberty, by: 2012-12-31, value: 0, note: Counted. }`,
    good: `outcomes:
  - { what: deaths, at: liberty, by: 2013-12-31, value: 5, note: Counted. }`,
  },
  "observed-order": {
    explanation: `What was observed is not between the least and most of any account.`,
    bad: `outcomes:
  - { what: deaths, at: liberty, value: 29, low: 30, note: Counted. }`,
    good: `outcomes:
  - { what: deaths, at: liberty, value: 29, low: 28, high: 32, note: Counted. }`,
  },
  "observed-impossible": {
    explanation: `The forecast cannot give what was observed, whatever happens.
Nobody leaves through an offer that the option never uses, and a site without \`capacity\` is never full.`,
    bad: `outcomes:
  - { what: full, at: liberty, on: 2013-12-31, note: Seen. }`,
    good: `outcomes:
  - { what: empty, at: liberty, on: 2013-12-31, note: Seen. }`,
  },
} satisfies Record<string, Explained>;
