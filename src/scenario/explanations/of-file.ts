import type { Explained } from "../rules/rule.ts";

/** What is wrong with a file as a file, or as YAML. */
export const ofFile = {
  "too-large": {
    explanation: `The file is larger than a scenario is read.
A limit of 1 MiB keeps a wrong file (a log, an archive) from filling the memory of whoever checks it.
A scenario of some hundred lines is far below it; \`--max-size\` raises it.`,
    bad: "relocate check all-attacks-2003-2018.yaml",
    good: "relocate check scenario.yaml",
  },
  "empty-file": {
    explanation: `The file has nothing in it, or nothing but comments.
A scenario needs at least a version, a title, a start, a horizon, sites, options and a baseline.`,
    bad: "# Camp Liberty, March 2013",
    good: "title: Camp Liberty, March 2013",
  },
  "several-documents": {
    explanation: `The file has several YAML documents.
A line \`---\` begins another document. A scenario is one; write two scenarios as two files.`,
    bad: `title: Camp Liberty, March 2013
---
title: Camp Liberty, April 2013`,
    good: "title: Camp Liberty, March 2013",
  },
  "yaml-version": {
    explanation: `The file asks to be read as YAML 1.1.
There \`no\` is false and \`012\` is ten. Scenarios are YAML 1.2, where both are what they look like.`,
    bad: `%YAML 1.1
---
title: Camp Liberty, March 2013`,
    good: "title: Camp Liberty, March 2013",
  },
  "yaml-syntax": {
    explanation: `The file cannot be read as YAML.
Mostly a bracket or a quote is not closed, a tab indents a line, or a text holds a colon and a space and needs quotes. Only the first fault
of a line is reported, since the others mostly follow from it.`,
    bad: "title: Camp Liberty: March 2013",
    good: `title: "Camp Liberty: March 2013"`,
  },
  "duplicate-key": {
    explanation: `A key stands twice in one mapping.
Other programs silently take the last one; a reviewer would not know which figure counts.`,
    bad: `offers:
  albania: { places: 210, pace: 6 per week, places: 2100 }`,
    good: `offers:
  albania: { places: 210, pace: 6 per week }`,
  },
  "too-deep": {
    explanation: `Brackets or indentation go more than a hundred levels deep.
No scenario needs more than ten; the limit guards against files made to crash programs.`,
    bad: `note:
  ${"[".repeat(60)}
    ${"[".repeat(41)}${"]".repeat(41)}
  ${"]".repeat(60)}`,
    good: "note: A hundred levels are more than enough.",
  },
  "alias-unresolved": {
    explanation: `An alias names an anchor that does not stand before it.
\`*name\` repeats what \`&name\` marks, earlier in the file.`,
    bad: `offers:
  albania: { places: *many }`,
    good: `offers:
  albania: { places: &many 210 }
  haven: { places: *many }`,
  },
  "alias-circular": {
    explanation: `An alias stands within what it repeats.
It would repeat itself without end.`,
    bad: `offers: &all
  albania: *all`,
    good: `offers:
  albania: &one { places: 210 }
  haven: *one`,
  },
  "alias-overused": {
    explanation: `Aliases repeat more than 100,000 values.
A few short lines of aliases of aliases can stand for billions of values (a "billion laughs"); no scenario needs that.`,
    bad: `note:
  - &a [x, x, x, x, x, x, x, x, x, x]
  - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
  - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
  - &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
  - &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]`,
    good: "note: Once is enough.",
  },
  "merge-not-a-mapping": {
    explanation: `The merge key \`<<\` is given something that is no mapping.
It takes over the keys of another mapping, or of several in a list, each written as an alias.`,
    bad: `offers:
  albania: { <<: 210 }`,
    good: `offers:
  albania: &usual { places: 210, pace: 6 per week }
  haven: { <<: *usual, places: 3000 }`,
  },
  "not-a-mapping": {
    explanation: `The file is a list or a single text, not a scenario.
A scenario is a mapping: keys such as \`title\`, each with a value after a colon.`,
    bad: "- Camp Liberty, March 2013",
    good: "title: Camp Liberty, March 2013",
  },
  "not-a-scenario": {
    explanation: `The file is no scenario but a file of another kind.
It is a record of what was observed, the JSON that a command wrote, or has no key that a scenario has.
A record is read by \`relocate backtest\`, beside its scenario. A result cannot be planned again: the scenario can.`,
    bad: `observed: 1
title: Camp Liberty, what followed
option: stay
until: 2013-12-31
outcomes:
  - { what: deaths, value: 3 }`,
    good: "title: Camp Liberty, March 2013",
  },
  "set-path-unknown": {
    explanation: `A path given with \`--set\` leads to nothing in the scenario.
A path is the keys down to a quantity, with dots between them; items of a list are counted from 0. The last key of a mapping may be new.`,
    bad: `relocate plan scenario.yaml --set "threats.rocket.attacks=2 to 5 per year"`,
    good: `relocate plan scenario.yaml --set "threats.rockets.attacks=2 to 5 per year"`,
  },
} satisfies Record<string, Explained>;
