import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readWithEvidence } from "../../../src/cli/evidence/read-with-evidence.ts";
import { readScenario } from "../../../src/cli/read-scenario.ts";
import { checkScenario } from "../../../src/scenario/check-scenario.ts";
import { checkedOf } from "../../../src/scenario/checked-of.ts";
import { fixture } from "../support.ts";
import { foundIn, withExample, words } from "./example.ts";

/** The codes found in the sound scenario with an example in it, and on what text of the example each stands. */
function marks(example: string): string[] {
  const text = withExample(example);
  const lines = text.split("\n");
  return checkScenario(text).diagnostics.map(({ code, line, column, endColumn }) => {
    return `${code}: ${lines[line - 1]?.slice(column - 1, endColumn - 1)}`;
  });
}

const options = (...lines: string[]) => ["options:", "  stay: {}", ...lines.map((line) => `  ${line}`)].join("\n");
const PARTIAL = "partial: { moves: [{ from: liberty, offer: albania }] }";
const claim = (test: string) => `claims:\n  - { says: So, test: "${test}", source: ap-2013 }`;

describe("a figure", () => {
  test.each([
    ["alone", "sites:\n  liberty: { people: 3100 }", ["unsourced: 3100"]],
    [
      "in a mapping that says only when",
      "sites:\n  liberty: { people: { value: 3100, as_of: 2013 } }",
      ["unsourced: 3100"],
    ],
    ["by cohort", "cohorts: { some: {} }\nsites:\n  liberty: { people: { some: 3100 } }", ["unsourced: 3100"]],
    ["of an assumption", "assumptions:\n  crowding: uniform(0, 1)", ["unsourced: uniform(0, 1)"]],
    [
      "of a spread",
      "threats:\n  rockets: { at: liberty, attacks: { value: 2 per year, note: x }, per_attack: { killed: { value: 8, note: x }, spread: gamma(2) }, concentration: $crowding }",
      ["unsourced: gamma(2)"],
    ],
    [
      "of a record, at its event",
      "evidence:\n  log: { from: 2012-01-01, events: [{ date: 2012-05-01, killed: 3 }, { date: 2012-06-01, killed: 1, note: x }] }\nthreats:\n  rockets: { at: liberty, attacks: { evidence: log }, per_attack: { evidence: log }, concentration: $crowding }",
      ["unsourced: date"],
    ],
    [
      "set by an option, at a path with dots",
      options(
        "partial: { set: { threats.rockets.per_attack.killed: { times: 0.5 }, costs.0.amount: 8 USD per departure }, moves: [{ from: liberty, offer: albania }] }",
      ),
      ["unsourced: 0.5", "unsourced: 8 USD per departure"],
    ],
    [
      "that is an assumption, scaled",
      options("partial: { note: x, moves: [{ from: liberty, offer: albania, pace: 2 per day }] }"),
      [],
    ],
    [
      "that is a choice",
      options("partial: { moves: [{ from: liberty, offer: albania, people: 100, start: 30 days }] }"),
      [],
    ],
  ])("%s", (_, example, found) => {
    expect(marks(example)).toEqual(found);
  });

  test("that two aliases repeat is one finding", () => {
    expect(marks(options("a: &a { moves: [{ from: liberty, offer: albania, pace: 2 per day }] }", "b: *a"))).toEqual([
      "unsourced: 2 per day",
    ]);
  });
});

describe("what is used", () => {
  test.each([
    [
      "an offer that another leads on to",
      "sites:\n  liberty: { people: 3100, source: ap-2013 }\n  centre: { safe: true }\noffers:\n  albania: { to: centre, onward: haven }\n  haven: {}",
      [],
    ],
    ["an offer that another waits for", "offers:\n  albania: { only_if: { haven: refused } }\n  haven: {}", []],
    [
      "an assumption through another",
      "assumptions:\n  crowding: { value: 2 * $half, note: x }\n  half: { value: uniform(0, 0.5), note: x }",
      [],
    ],
    [
      "assumptions that only use each other",
      "assumptions:\n  crowding: { value: uniform(0, 1), note: x }\n  a: { value: 2 * $b, note: x }\n  b: { value: uniform(0, 1), note: x }",
      ["unused-assumption: a", "unused-assumption: b"],
    ],
    [
      "a source in a note",
      "sources:\n  ap-2013: { title: A }\n  who: { title: B }\nsummary: By the count of (who).",
      [],
    ],
    [
      "a source in its own note only",
      "sources:\n  ap-2013: { title: A }\n  who: { title: See who }",
      ["unused-source: who"],
    ],
    [
      "a site that a move fills",
      `sites:\n  liberty: { people: 3100, source: ap-2013 }\n  ashraf: { safe: true }\n${options("partial: { moves: [{ from: liberty, to: ashraf }, { from: ashraf, offer: albania }] }")}`,
      [],
    ],
    [
      "a payer with a share of 0",
      "payers:\n  un: {}\n  who: {}\ncosts:\n  - { item: x, amount: 1 USD, paid_by: { un: 100%, who: 0% }, note: x }",
      ["unused-payer: who"],
    ],
  ])("%s", (_, example, found) => {
    expect(marks(example)).toEqual(found);
  });
});

describe("an option", () => {
  test.each([
    [
      "that only has a cost of its own",
      `${options(PARTIAL, "walls: {}")}\ncosts:\n  - { item: W, amount: 9 USD, option: walls, paid_by: un, note: x }`,
      [],
    ],
    [
      "that only has needs",
      options(PARTIAL, "wait: { needs: [{ of: Iraq, what: time, chance: 50%, note: x }] }"),
      ["same-as-baseline: wait"],
    ],
    [
      "that sets what it does not use",
      options(PARTIAL, "wait: { note: x, set: { offers.albania.pace: 9 per week } }"),
      ["same-as-baseline: wait"],
    ],
    [
      "that multiplies by 1",
      options(PARTIAL, "wait: { note: x, set: { threats.rockets.attacks: { times: 1 } } }"),
      ["same-as-baseline: wait"],
    ],
    [
      "that sets what stands there",
      options(PARTIAL, "wait: { note: x, set: { threats.rockets.attacks: 2 per year } }"),
      ["same-as-baseline: wait"],
    ],
    [
      "that changes a threat",
      options(PARTIAL, "walls: { note: x, set: { threats.rockets.attacks: { times: 0.5 } } }"),
      [],
    ],
    [
      "that moves as the baseline moves",
      `baseline: partial\n${options(PARTIAL, "again: { moves: [{ from: liberty, offer: albania }] }")}`,
      ["same-as-baseline: again"],
    ],
    [
      "whose moves wait is not over 100%",
      options(
        "partial: { moves: [{ id: a, from: liberty, offer: albania, people: 60% }, { from: liberty, offer: albania, people: 60%, start: { after: a } }] }",
      ),
      [],
    ],
    [
      "of shares of two cohorts",
      `cohorts: { a: {}, b: {} }\nsites:\n  liberty: { people: { a: 100, b: 3000 }, source: ap-2013 }\n${options("partial: { moves: [{ from: liberty, offer: albania, people: 60%, cohort: a }, { from: liberty, offer: albania, people: 60%, cohort: b }, { from: liberty, offer: albania, people: 50% }] }")}`,
      ["shares-over-100: 50%"],
    ],
  ])("%s", (_, example, found) => {
    expect(marks(example)).toEqual(found);
  });
});

describe("numbers", () => {
  test.each([
    ["places within the range of people", "sites:\n  liberty: { people: { value: 100 to 300, source: ap-2013 } }", []],
    [
      "places at least above it",
      "sites:\n  liberty: { people: { value: 100 to 200, source: ap-2013 } }",
      ["offer-larger-than-eligible: 210"],
    ],
    [
      "a minimum no cohort reaches",
      "cohorts: { a: {}, b: {} }\nsites:\n  liberty: { people: { a: 100, b: 3000 }, source: ap-2013 }\noffers:\n  albania: { minimum: 101, cohorts: a, source: ap-2013 }",
      ["offer-larger-than-eligible: 101"],
    ],
    [
      "an offer that opens on the last day",
      "offers:\n  albania: { opens: 2015-03-16, source: ap-2013 }",
      ["outside-horizon: 2015-03-16"],
    ],
    ["an offer that opens the day before", "offers:\n  albania: { opens: 2015-03-15, source: ap-2013 }", []],
    [
      "an offer that closed long ago",
      "offers:\n  albania: { closes: { value: 2013-03-01, source: ap-2013 } }",
      ["outside-horizon: 2013-03-01"],
    ],
    ["an offer that has long been open", "offers:\n  albania: { opens: 2012-03-01, source: ap-2013 }", []],
    [
      "100 attacks a year",
      "threats:\n  rockets: { at: liberty, attacks: 20 to 100 per year, per_attack: { killed: 8 to 500 }, concentration: $crowding, source: ap-2013 }",
      [],
    ],
    [
      "more",
      "threats:\n  rockets: { at: liberty, attacks: 20 to 101 per year, per_attack: { killed: 8 to 501 }, concentration: $crowding, source: ap-2013 }",
      ["beyond-record: 20 to 101 per year", "beyond-record: 8 to 501"],
    ],
    // The 95 % quantile of an exponential law is ln 20 = 2.9957 times its mean.
    [
      "a gamma law of 33.3 a year",
      "threats:\n  rockets: { at: liberty, attacks: 'gamma(1, 33.3) per year', per_attack: { killed: 8 }, concentration: $crowding, source: ap-2013 }",
      [],
    ],
    [
      "a gamma law of 33.5 a year",
      "threats:\n  rockets: { at: liberty, attacks: 'gamma(1, 33.5) per year', per_attack: { killed: 8 }, concentration: $crowding, source: ap-2013 }",
      ["beyond-record: 'gamma(1, 33.5) per year'"],
    ],
    [
      "a budget that the cheapest option keeps",
      `payers: { un: { budget: 5 USD, note: x } }\n${options(PARTIAL)}\ncosts:\n  - { item: x, amount: 6 USD, option: partial, paid_by: un, note: x }`,
      [],
    ],
    [
      "a budget that it keeps with its share",
      "payers: { un: { budget: 5 USD, note: x }, who: {} }\ncosts:\n  - { item: x, amount: 10 USD, paid_by: { un: 50%, who: 50% }, note: x }",
      [],
    ],
    // 730 days of a dollar.
    [
      "a budget for two years less a day",
      "payers: { un: { budget: 729 USD, note: x } }\ncosts:\n  - { item: x, amount: 1 USD per day, paid_by: un, note: x }",
      ["budget-never-kept: 729 USD"],
    ],
    [
      "a budget for two years",
      "payers: { un: { budget: 730 USD, note: x } }\ncosts:\n  - { item: x, amount: 1 USD per day, paid_by: un, note: x }",
      [],
    ],
    [
      "a budget with income",
      "payers: { un: { budget: 5 USD, note: x } }\ncosts:\n  - { item: x, amount: 6 USD, paid_by: un, note: x }\n  - { item: y, amount: -1 USD per departure, paid_by: un, note: x }",
      [],
    ],
  ])("%s", (_, example, found) => {
    expect(marks(example)).toEqual(found);
  });
});

describe("a claim", () => {
  test.each([
    ["deaths(stay) >= 0", ["claim-never-false"]],
    ["deaths(stay) > 0", []],
    ["deaths(stay) < 0", ["claim-never-true"]],
    ["deaths(stay) <= 3100", ["claim-never-false"]],
    ["deaths(stay) < 3100", []],
    ["deaths(stay) > 3100", ["claim-never-true"]],
    ["deaths(stay) > deaths(stay)", ["claim-never-true"]],
    ["deaths(stay) + 1 > deaths(stay)", ["claim-never-false"]],
    ["deaths(stay) > 1.1 * deaths(stay)", ["claim-never-true"]],
    ["deaths(stay) > 0.9 * deaths(stay)", []],
    ["deaths(stay) > deaths(partial)", []],
    ["best(stay) + best(partial) > 2", ["claim-never-true"]],
    ["deaths_per_1000(stay) <= 1000", ["claim-never-false"]],
    ["cost(stay) >= 0", ["claim-never-false"]],
    ["cost_per_death_averted(partial) >= 0", []],
    ["days_to_empty(partial) + 5 > days_to_empty(partial)", []],
    ["days_to_empty(partial) >= days_to_empty(partial)", ["claim-never-false"]],
    ["transferred(partial, by: 2013-12-31) >= 1500", []],
  ])("%s", (written, found) => {
    const codes = foundIn(claim(written)).map((each) => each.split(" ")[0]);
    expect(codes).toEqual(found);
  });

  test("of a cost that may be income can be false", () => {
    const income = "costs:\n  - { item: x, amount: normal(1, 1) USD, paid_by: un, note: x }";
    expect(foundIn(`${income}\n${claim("cost(stay) >= 0")}`)).toEqual([]);
  });
});

describe("places", () => {
  const sites = "sites:\n  liberty: { people: 3100, source: ap-2013 }\n  ashraf: {}\n";
  const raids =
    "threats:\n  raids: { at: [liberty, ashraf], deaths: 1 per 1000 person-years, source: ap-2013 }\nassumptions: {}\n";
  test.each([
    [
      "a move into danger",
      "partial: { moves: [{ from: liberty, to: ashraf }] }",
      ["unused-offer: albania", "stranded: ashraf"],
    ],
    [
      "a move into danger and on",
      "partial: { moves: [{ from: ashraf, offer: albania }, { from: liberty, to: ashraf }] }",
      [],
    ],
  ])("%s", (_, option, found) => {
    expect(marks(`${sites}${raids}${options(option)}`)).toEqual(found);
  });

  test("an offer into danger", () => {
    const offers = "offers:\n  albania: { to: ashraf }\n";
    expect(marks(`${sites}${raids}${offers}`)).toEqual(["stranded: albania"]);
  });

  test("a threat to a safe site, in a list", () => {
    expect(
      marks(
        `sites:\n  liberty: { people: 3100, source: ap-2013 }\n  ashraf: { people: 9, note: x, safe: true }\n${raids}`,
      ),
    ).toEqual(["threat-at-safe-site: ashraf"]);
  });
});

describe("the committed scenarios", () => {
  const folder = new URL("../../../scenarios/", import.meta.url);
  test.each(readdirSync(folder).filter((file) => file.endsWith(".yaml")))(
    "%s is read as before, and its figures are sourced",
    async (file) => {
      const path = fileURLToPath(new URL(file, folder));
      const text = readFileSync(path, "utf8");
      const { read, gathered } = await readWithEvidence(text, { path, name: file, set: [] });
      const { scenario, diagnostics } = checkedOf(read, { text, file, gathered });
      expect(scenario).toEqual((await readScenario({ text, name: file }, { path })).scenario);
      expect(diagnostics.filter(({ code }) => code !== "offer-larger-than-eligible").map(words)).toEqual([]);
    },
  );

  test("the example of the format has figures without a source, and a site without a threat", () => {
    const { diagnostics } = checkScenario(fixture("small.yaml"));
    const codes = new Set(diagnostics.map(({ code }) => code));
    expect([...codes].sort()).toEqual(["offer-larger-than-eligible", "site-without-threat", "unsourced"]);
  });
});
