import { expect, test } from "vitest";
import { checkScenario } from "../../../src/scenario/check-scenario.ts";
import { withExample } from "./example.ts";

const waiting = (when: string, rest = "") => `${rest}options:
  stay: {}
  partial: { moves: [{ from: liberty, offer: albania }] }
  wait: { rules: [{ when: ${when}, then: partial }] }`;
const findings = (example: string) => checkScenario(withExample(example)).diagnostics.map(({ message }) => message);
const NEVER = "this rule can never fire: ";
const SITES =
  "sites:\n  liberty: { people: { value: 3100, source: ap-2013 } }\n  annex: { safe: true, people: { value: 9, source: ap-2013 } }\n";
const offer = (rest: string) => `offers:\n  albania: { places: 210, pace: 6 per week, source: ap-2013, ${rest} }\n`;

test.each([
  ["a day within the plan", waiting("{ date: 700 days }"), []],
  ["a day after the plan", waiting("{ date: 2015-04-01 }"), [`${NEVER}the plan ends on day 730`]],
  ["an uncertain day, perhaps within the plan", waiting("{ date: 700 to 900 days }"), []],
  ["attacks", waiting("{ attacks: 40 }"), []],
  [
    "attacks where nothing attacks",
    waiting("{ attacks: 1, at: annex }", SITES),
    [`${NEVER}nothing attacks people at annex`],
  ],
  [
    "deaths where nothing kills",
    waiting("{ deaths: 1, at: annex }", SITES),
    [`${NEVER}nothing endangers people at annex`],
  ],
  ["deaths of everyone", waiting("{ deaths: 3100 }"), []],
  ["more deaths than people", waiting("{ deaths: 3101 }"), [`${NEVER}there are at most 3100 people`]],
  ["an offer that opens", waiting("{ offer: albania, opens: true }", offer("opens: 90 days")), []],
  [
    "an offer that closes before it opens",
    waiting("{ offer: albania, opens: true }", offer("opens: 90 days, closes: 60 days")),
    [
      "closes is day 60 at the latest, opens is day 90 at the earliest: it is over before it begins",
      `${NEVER}albania closes before it opens`,
    ],
  ],
  [
    "an offer that is never honoured",
    waiting("{ offer: albania, opens: true }", offer("chance: 0")),
    [`${NEVER}albania is never honoured`],
  ],
])("a rule that waits for %s", (_, example, expected) => {
  expect(findings(example)).toEqual(expected);
});

test("an option whose only difference is a rule is not the same as the baseline, nor are offers of rules unused", () => {
  const example =
    "options:\n  stay: {}\n  wait: { rules: [{ when: { attacks: 1 }, moves: [{ from: liberty, offer: albania }] }] }";
  expect(findings(example)).toEqual([]);
});

test("moves of a rule are looked at as those of an option are", () => {
  const example =
    "options:\n  stay: {}\n  wait: { rules: [{ when: { attacks: 1 }, moves: [{ from: liberty, offer: albania, people: 60% }, { from: liberty, offer: albania, people: 50%, start: 2016-01-01, pace: 2 per day }] }] }";
  expect(
    checkScenario(withExample(example))
      .diagnostics.map(({ code }) => code)
      .sort(),
  ).toEqual(["outside-horizon", "shares-over-100", "unsourced"]);
});
