import { describe, expect, test } from "vitest";
import { BASE, marked, sound, unmarked } from "./support.ts";

const learned = BASE.replace(
  "attacks: 2 per year, per_attack: { killed: 8, spread: none }",
  "attacks: { evidence: log }, per_attack: { evidence: log, injured: 30 }",
);

function withEvidence(...lines: string[]): string {
  return `${learned}evidence:\n  log:\n${lines.map((line) => `    ${line}`).join("\n")}\n`;
}

const EVENTS = "events: [{ date: 2013-02-09, killed: 8, injured: 100, present: 3100 }]";

describe("evidence", () => {
  test("is a record in days after start, with what threats learn from it", () => {
    const scenario = sound(withEvidence("from: 2012-02-18", "until: 2013-03-01", EVENTS));
    expect(scenario.evidence.get("log")).toMatchObject({
      fromDay: -392,
      untilDay: -15,
      events: [{ day: -35, date: "2013-02-09", killed: 8, injured: 100, present: 3100 }],
      prior: { rate: null, killed: null, spread: null },
    });
    expect(scenario.threats.get("rockets")?.kind).toMatchObject({
      attacks: { evidence: "log" },
      severity: { kind: "learned", evidence: "log" },
      injured: { law: { kind: "exact", value: 30 } },
    });
  });

  test("ends at start where it does not say when", () => {
    expect(sound(withEvidence("from: 2012-02-18", EVENTS)).evidence.get("log")?.untilDay).toBe(0);
  });

  test("has priors", () => {
    const prior =
      "prior: { rate: { shape: 2, exposure: 6 weeks }, killed: 'lognormal(8, 3.3)', spread: 'lognormal(0.8, 2)' }";
    expect(sound(withEvidence("from: 2012-02-18", EVENTS, prior)).evidence.get("log")?.prior).toEqual({
      rate: { shape: 2, exposureDays: 42 },
      killed: { median: 8, gsd: 3.3 },
      spread: { median: 0.8, gsd: 2 },
    });
  });

  test("lets options change what is learned", () => {
    const text = withEvidence("from: 2012-02-18", EVENTS).replace(
      "go: {",
      "go: { set: { threats.rockets.per_attack.killed: { times: 50% } },",
    );
    expect(sound(text).options.get("go")?.set).toMatchObject([
      { path: "threats.rockets.per_attack.killed", operation: "times" },
    ]);
  });

  test.each([
    ["an event after start", ["from: 2012-02-18", "events: [{ date: «evidence-after-start|2013-03-17» }]"]],
    ["an end after start", ["from: 2012-02-18", "until: «evidence-after-start|2013-04-26»", EVENTS]],
    ["an event before its beginning", ["from: 2013-03-01", "events: [{ date: «evidence-outside-window|2013-02-09» }]"]],
    ["a beginning after its end", ["from: «evidence-window|2013-03-16»", "events: []"]],
    ["a file above its folder", ["from: 2012-02-18", "file: «evidence-file-path|../log.csv»"]],
    ["a file by its absolute path", ["from: 2012-02-18", "file: «evidence-file-path|/srv/log.csv»"]],
    ["a file by its address", ["from: 2012-02-18", "file: «evidence-file-path|https://example.org/log.csv»"]],
    ["a file on a drive", ["from: 2012-02-18", "file: «evidence-file-path|c:log.csv»"]],
    [
      "a table by a way around",
      ["from: 2012-02-18", EVENTS, "population: { file: «evidence-file-path|a/../../b.csv», column: x }"],
    ],
    ["a filter of no file", ["from: 2012-02-18", EVENTS, "«evidence-without-file|where»: { site: liberty }"]],
    [
      "a circle of no file",
      ["from: 2012-02-18", EVENTS, "«evidence-without-file|near»: { latitude: 1, longitude: 2, km: 3 }"],
    ],
    ["a prior of another law", ["from: 2012-02-18", EVENTS, "prior: { killed: «prior-form|'gamma(1, 2)'» }"]],
    ["an event on no day", ["from: 2012-02-18", "events: [{ date: «bad-date|2013-02-31» }]"]],
    ["a fraction of a casualty", ["from: 2012-02-18", "events: [{ date: 2013-02-09, killed: «wrong-type|1.5» }]"]],
  ])("cannot have %s", (_, lines) => {
    const text = withEvidence(...lines);
    expect(marked(unmarked(text))).toBe(text);
  });

  test("needs events", () => {
    const text = withEvidence("from: 2012-02-18").replace("  log:", "  «missing-key|log»:");
    expect(marked(unmarked(text))).toBe(text);
  });

  test("is not stated too", () => {
    const text = withEvidence("from: 2012-02-18", EVENTS).replace("injured: 30", "«stated-and-learned|killed»: 8");
    expect(marked(unmarked(text))).toBe(text);
  });
});
