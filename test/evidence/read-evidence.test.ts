import { describe, expect, it } from "vitest";
import { gammaPoisson, parseScenario, plan, readEvidence } from "../../src/index.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

const TEXT = `relocate: 1
title: A camp
start: 2013-03-16
horizon: 1 year
evidence:
  log: { from: 2012-02-18, file: attacks.csv, where: { site: camp } }
sites: { camp: { people: 3100 } }
threats:
  attack: { at: camp, attacks: { evidence: log }, per_attack: { evidence: log }, concentration: 1 }
baseline: stay
options: { stay: {} }
`;
const ROWS = [
  ["date", "site", "killed"],
  ["2013-02-09", "camp", "8"],
  ["2013-02-10", "elsewhere", "1"],
];
const { scenario } = parseScenario(TEXT) as { scenario: Scenario };

describe("the library", () => {
  it("learns from rows that its user has read", () => {
    const { scenario: learned, findings } = readEvidence(scenario, { "attacks.csv": ROWS });
    expect(findings).toEqual([]);
    const [log] = plan(learned as Scenario, { worlds: 16 }).evidence;
    const { mean, p5, p95 } = gammaPoisson({ events: 1, exposure: 392 / 365.25 });
    expect(log?.rate).toMatchObject({ mean, p5, p95 });
  });

  it("says in words what is wrong with them, and where", () => {
    const wrong = ROWS.with(1, ["2013-02-09", "camp", "eight"]);
    expect(readEvidence(scenario, { "attacks.csv": wrong })).toEqual({
      scenario: null,
      findings: [
        {
          severity: "error",
          message: 'attacks.csv:2:17: killed needs a whole number, or nothing where it is not known; this is "eight"',
        },
      ],
    });
  });

  it("says once what is wrong with a file that two records rest on, and of a table which record misses it", () => {
    const both = TEXT.replace(
      "sites:",
      `  other: { from: 2012-02-18, file: attacks.csv, where: { site: elsewhere }, population: { file: people.csv, column: camp } }
sites:`,
    ).replace(
      "threats:",
      "threats:\n  raid: { at: camp, attacks: { evidence: other }, per_attack: { killed: 1 }, concentration: 1 }",
    );
    const { scenario: named } = parseScenario(both) as { scenario: Scenario };
    const table = [
      ["date", "camp"],
      ["2012-02-18", "3100"],
    ];
    const wrong = ROWS.with(1, ["2013-02-39", "camp", "8"]);
    const of = (files: Parameters<typeof readEvidence>[1]) =>
      readEvidence(named, files).findings.map(({ message }) => message);
    expect(of({ "attacks.csv": wrong, "people.csv": table })).toEqual([
      expect.stringMatching(/^attacks.csv:2:1: date needs a date/),
    ]);
    expect(of({ "attacks.csv": ROWS })).toEqual(["cannot read people.csv: it was not given"]);
    expect(of({ "people.csv": table })).toEqual(Array(2).fill("cannot read attacks.csv: it was not given"));
    expect(
      readEvidence(named, { "attacks.csv": ROWS, "people.csv": table }).scenario?.evidence.get("other"),
    ).toMatchObject({
      events: [{ date: "2013-02-10", killed: 1, present: 3100 }],
    });
  });

  it("does not take a log that is not given for one without attacks", () => {
    expect(readEvidence(scenario, {})).toEqual({
      scenario: null,
      findings: [{ severity: "error", message: "cannot read attacks.csv: it was not given" }],
    });
    expect(() => plan(scenario, { worlds: 16 })).toThrow("has not been read");
  });
});
