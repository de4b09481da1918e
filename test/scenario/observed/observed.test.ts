import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ofObserved } from "../../../src/scenario/explanations/of-observed.ts";
import { parseObserved } from "../../../src/scenario/observed/parse-observed.ts";
import { parseScenario } from "../../../src/scenario/parse-scenario.ts";
import { committed, validator } from "../../schema/support.ts";
import { unmarked } from "../support.ts";
import { marked, observedOf, outcomeOf, scenario, withExample } from "./support.ts";

const LIBRARY = ["camp-liberty-2013", "kosovo-1999", "libya-etm-2017"];

const day = (date: string) => (Date.parse(date) - Date.parse("2013-03-16")) / 86_400_000;

describe("an outcome", () => {
  test("is counted up to the end of the record where no day is named", () => {
    const {
      kind,
      at,
      day: until,
      value,
      low,
      high,
      atLeast,
      source,
    } = outcomeOf("{ what: deaths, at: liberty, value: 29, low: 28, high: 32, source: un }");
    expect([kind, at, until, value, low, high, atLeast, source]).toEqual([
      "deaths",
      ["liberty"],
      day("2016-09-09"),
      29,
      28,
      32,
      false,
      ["un"],
    ]);
  });

  test("is counted up to a day, through offers, and may be at least so many", () => {
    const outcome = outcomeOf(
      "{ what: departures, through: [transit, durable], by: 2013-12-31, value: 304, at_least: true, note: Counted. }",
    );
    expect(outcome).toMatchObject({ through: ["transit", "durable"], day: day("2013-12-31"), low: 304, high: 304 });
    expect(outcome.atLeast).toBe(true);
  });

  test("may be a day, with the days that accounts give", () => {
    const outcome = outcomeOf(
      "{ what: full, at: haven, on: 2013-06-15, low: 2013-06-01, high: 2013-06-30, note: In June. }",
    );
    const days = ["2013-06-15", "2013-06-01", "2013-06-30"].map(day);
    expect([outcome.value, outcome.low, outcome.high]).toEqual(days);
  });

  test("may not have come about by the end of the record", () => {
    const { value, low, high } = outcomeOf("{ what: empty, at: liberty, on: never, note: They are there. }");
    expect([value, low, high]).toEqual([Infinity, Infinity, Infinity]);
  });

  test("has the source of the record where it names none", () => {
    const { observed, diagnostics } = observedOf(withExample("source: un\noutcomes:\n  - { what: attacks, value: 5 }"));
    expect(diagnostics).toEqual([]);
    expect(observed?.outcomes).toHaveLength(1);
  });
});

const record = (outcome: string) => withExample(`outcomes:\n  - ${outcome}`);

describe("what is wrong has its place:", () => {
  test.each([
    ["a misspelt key", `${withExample("title: What followed")}«unknown-key|untill»: 2016-09-09\n`],
    ["another version", withExample("observed: «bad-choice|2»")],
    ["a kind that is none", record("{ what: «bad-choice|deaht», value: 29, source: un }")],
    ["an option the scenario does not have", withExample("option: «unknown-reference|ot»")],
    ["a site it does not have", record("{ what: deaths, at: «unknown-reference|libery», value: 29, source: un }")],
    [
      "an offer it does not have",
      record("{ what: departures, through: «unknown-reference|abania», value: 9, source: un }"),
    ],
    ["a source the record does not have", record("{ what: deaths, value: 29, source: «unknown-reference|unn» }")],
    [
      "an offer the option never uses",
      record("{ what: departures, through: «observed-impossible|albania», value: 9, source: un }"),
    ],
    [
      "a site that is never full",
      record("{ what: full, at: «observed-impossible|liberty», on: 2013-06-15, source: un }"),
    ],
    ["no value", record("{ «missing-key|what»: deaths, at: liberty, source: un }")],
    ["no day of people present", record("{ «missing-key|what»: present, value: 2900, source: un }")],
    ["a day for a count", record("{ what: deaths, «observed-key|on»: 2013-06-15, value: 29, source: un }")],
    ["a count for a day", record("{ what: empty, on: 2013-06-15, «observed-key|value»: 29, source: un }")],
    ["fewer than nobody", record("{ what: deaths, value: «bad-size|-1», source: un }")],
    ["half a person", record("{ what: deaths, value: «wrong-type|0.5», source: un }")],
    ["a count in words", record("{ what: deaths, value: «wrong-type|many», source: un }")],
    ["a least in words", record("{ what: deaths, value: 29, low: «wrong-type|few», source: un }")],
    ["a least above what was observed", record("{ what: deaths, value: 29, low: «observed-order|30», source: un }")],
    ["a most below it", record("{ what: deaths, value: 29, high: «observed-order|28», source: un }")],
    ["no date", record("{ what: deaths, by: «bad-date|June», value: 29, source: un }")],
    ["a day that is a number", record("{ what: empty, on: 2013-06-15, low: «bad-date|20130601», source: un }")],
    ["a day before start", record("{ what: deaths, by: «observed-outside|2013-03-15», value: 0, source: un }")],
    ["a day after the record", record("{ what: empty, on: «observed-outside|2016-09-10», source: un }")],
    ["a record that ends before it begins", withExample("until: «observed-outside|2013-03-15»")],
    ["a record of two centuries", withExample("until: «observed-outside|2213-03-16»")],
    ["nothing observed", withExample("outcomes: «bad-size|[]»")],
    ["nothing that says where a figure comes from", record("{ «unsourced|what»: deaths, value: 29 }")],
  ])("%s", (_, text) => {
    expect(marked(unmarked(text))).toBe(text);
  });

  test("and its words are those of a record", () => {
    const messages = (text: string) => observedOf(text).diagnostics.map(({ message }) => message);
    expect(messages(withExample("optoin: out"))).toEqual(['"optoin" is not a key of an observed record']);
    expect(messages("observed: 1\ntitle: x\noption: out\nuntil: 2016-09-09\n")).toEqual([
      'an observed record needs "outcomes"',
    ]);
    expect(messages("- 1")).toEqual(["an observed record is a mapping of keys; this is a list"]);
    expect(messages(record("{ what: full, on: 2013-06-15, source: un }"))).toEqual(['outcomes.0 needs "at"']);
  });

  test.each([
    ["a scenario", "relocate: 1\ntitle: x\nsites: {}\n", 1],
    ["a shard, which plan --shard wrote", '{ "format": "relocate.shard" }\n', 1],
    ["what relocate plan wrote", '{ "formatVersion": "1.0",\n"format": "relocate.plan" }\n', 2],
  ])("%s in the place of a record is said to be that, and nothing more", (what, text, line) => {
    const { observed, diagnostics } = parseObserved(text, scenario);
    expect(observed).toBeNull();
    expect(diagnostics.map((each) => [each.code, each.line, each.message])).toEqual([
      ["observed-not-a-record", line, `this is ${what}, not a record of what was observed`],
    ]);
  });
});

const observedCodes = (text: string) => observedOf(text).diagnostics.map((each) => each.code);

describe("explanations", () => {
  test.each(Object.entries(ofObserved))(
    "the bad example of %s shows it, the good one does not",
    (code, { bad, good }) => {
      expect(observedCodes(code === "observed-not-a-record" ? bad : withExample(bad))).toEqual([code]);
      expect(observedCodes(withExample(good))).toEqual([]);
    },
  );
});

describe("the records of the library", () => {
  const isObserved = validator(committed("observed.schema.json"));

  test.each(LIBRARY)("%s satisfies the published schema, as any reader of YAML sees it", (name) => {
    const text = readFileSync(`scenarios/observed/${name}.yaml`, "utf8");
    isObserved(parse(text, { merge: true }));
    expect(isObserved.errors).toBeNull();
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/observed\.schema\.json\n/);
  });

  test.each(LIBRARY)("%s is sound, and every figure has a source", (name) => {
    const read = (folder: string) => readFileSync(`${folder}/${name}.yaml`, "utf8");
    const parsed = parseScenario(read("scenarios")).scenario;
    if (parsed === null) throw new Error("the scenario has errors");
    const { observed, diagnostics } = parseObserved(read("scenarios/observed"), parsed);
    expect(diagnostics).toEqual([]);
    expect(observed?.outcomes.filter(({ source }) => source.length === 0)).toEqual([]);
    const named = new Set(observed?.outcomes.flatMap(({ source }) => source));
    expect([...(observed?.sources.keys() ?? [])].filter((id) => !named.has(id))).toEqual([]);
  });
});
