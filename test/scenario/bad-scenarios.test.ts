import { describe, expect, test } from "vitest";
import { BASE, marked, parsed, unmarked, withLine } from "./support.ts";

describe("structure", () => {
  test.each([
    ["a misspelt key is one finding", "title", "«unknown-key|titel»: Base"],
    ["also within a list", "  - { item", "  - { «unknown-key|itm»: Flights, amount: 3 USD }"],
    [
      "a missing key points to its mapping",
      "  illness",
      "  «missing-key|illness»: { deaths: 3 per 1000 person-years }",
    ],
    ["another version", "relocate", "relocate: «bad-choice|2»"],
    ["text where a mapping belongs", "  liberty", "  liberty: «wrong-type|3100»"],
    ["nothing where a mapping belongs", "  stay", "  «wrong-type|stay»:"],
    ["a number where text belongs", "title", "title: «wrong-type|2013»"],
    ["yes is text in YAML 1.2", "  liberty", "  liberty: { people: 3100, safe: «wrong-type|yes» }"],
    ["an id in capitals", "payers", "payers: { «bad-id|UN»: {}, un: {} }"],
    ["a misspelt key within a quantity", "  liberty", "  liberty: { people: { «unknown-key|valu»: 3100, note: x } }"],
    ["a misspelt choice", "  albania", "  albania: { protection: «bad-choice|durabel» }"],
    ["a currency in small letters", "currency", "currency: «bad-currency|usd»"],
    [
      "an id of a move with a space",
      "  go",
      '  go: { moves: [{ id: «bad-id|"a b"», from: liberty, offer: albania }] }',
    ],
    ["an empty list of sites", "  illness", "  illness: { at: «bad-size|[]», deaths: 3 per 1000 person-years }"],
  ])("%s", (_, beginning, line) => {
    const text = withLine(beginning, line);
    expect(marked(unmarked(text))).toBe(text);
  });

  test("a plan that ends after the last date", () => {
    const text = BASE.replace("start: 2013-03-16", "start: 9998-01-01").replace("2 years", "«horizon-range|2 years»");
    expect(marked(unmarked(text))).toBe(text);
  });

  test("everything is reported at once", () => {
    const text = withLine("title", "«unknown-key|titel»: Base")
      .replace("pace: 6 per week", "pace: «wrong-dimension|6 weeks»")
      .replace("baseline: stay", "baseline: «unknown-reference|sta»");
    expect(marked(unmarked(text))).toBe(text);
  });
});

describe("meaning", () => {
  test.each([
    [
      "a site that does not exist",
      "  illness",
      "  illness: { at: «unknown-reference|libery», deaths: 3 per 1000 person-years }",
    ],
    ["an offer that does not exist", "  go", "  go: { moves: [{ from: liberty, offer: «unknown-reference|albnia» }] }"],
    [
      "a source that does not exist",
      "  liberty",
      "  liberty: { people: { value: 3100, source: [«unknown-reference|ap»] } }",
    ],
    ["a payer that does not exist", "  - { item", "  - { item: F, amount: 3 USD, paid_by: «unknown-reference|uno» }"],
    [
      "a move that does not exist",
      "  go",
      "  go: { moves: [{ from: liberty, offer: albania, start: { after: «unknown-reference|one» } }] }",
    ],
    [
      "a move that waits for itself",
      "  go",
      "  go: { moves: [{ id: a, from: liberty, offer: albania, start: { after: «after-cycle|a» } }] }",
    ],
    [
      "two moves with one id",
      "  go",
      "  go: { moves: [{ id: a, from: liberty, offer: albania }, { id: «duplicate-id|a», from: liberty, offer: albania }] }",
    ],
    ["a baseline that does not exist", "baseline", "baseline: «unknown-reference|nothing»"],
    ["shares that sum to 80 %", "  - { item", "  - { item: F, amount: 3 USD, paid_by: «paid-by-sum|{ un: 80% }» }"],
    [
      "a share that is not certain",
      "  - { item",
      "  - { item: F, amount: 3 USD, paid_by: { un: «not-exact|80% to 90%» } }",
    ],
    ["onward without a site", "  albania", "  albania: { «onward-without-to|onward»: b }\n  b: {}"],
    [
      "offers that wait for each other",
      "  albania",
      "  albania: { «condition-cycle|only_if»: { b: full } }\n  b: { only_if: { albania: refused } }",
    ],
    [
      "a condition on two offers",
      "  albania",
      "  albania: {}\n  b: {}\n  c: { only_after: «condition-count|{ albania: full, b: full }» }",
    ],
    ["a move that goes nowhere", "  go", "  go: { moves: [{ «move-destination|from»: liberty }] }"],
    [
      "a move to two places",
      "  go",
      "  go: { moves: [{ «move-destination|from»: liberty, to: liberty, offer: albania }] }",
    ],
    ["a threat of nothing", "  illness", "  «threat-kind|illness»: { at: liberty }"],
    [
      "attacks that do nothing",
      "  rockets",
      "  «missing-key|rockets»: { at: liberty, attacks: 2 per year, concentration: 1 }",
    ],
    [
      "steady deaths with what belongs to attacks",
      "  illness",
      "  illness: { at: liberty, deaths: 3 per 1000 person-years, «only-of-attacks|escalation»: 1 }",
    ],
    ["an option that happens when it fails itself", "  go", "  go: { otherwise: «otherwise-cycle|go» }"],
    [
      "options that happen when each other fail",
      "  go",
      "  go: { otherwise: b }\n  b: { otherwise: «otherwise-cycle|go» }",
    ],
    [
      "a plain count where there are cohorts",
      "  liberty",
      "  liberty: { people: «cohort-missing|3100» }\ncohorts: { young: {} }",
    ],
    ["a count of an unknown cohort", "  liberty", "  liberty: { people: { «unknown-reference|young»: 3100 } }"],
    [
      "more people than a site holds",
      "  liberty",
      "  liberty: { people: 3100, capacity: «capacity-below-people|3000» }",
    ],
    ["no horizon", "horizon", "horizon: «horizon-range|0 days»"],
    ["a horizon of a century and a day", "horizon", "horizon: «horizon-range|36526 days»"],
    ["a horizon that is not certain", "horizon", "horizon: «not-exact|1 to 2 years»"],
    ["a start that is no day", "start", "start: «bad-date|2013-02-30»"],
    [
      "a quantity with a slip in its text",
      "  albania",
      '  albania: { opens: 6 «unknown-unit|weks», pace: "6 per «unknown-unit|wek»" }',
    ],
  ])("%s", (_, beginning, line) => {
    const text = withLine(beginning, line);
    expect(marked(unmarked(text))).toBe(text);
  });

  test("no options", () => {
    const text = `${BASE.slice(0, BASE.indexOf("options:"))}«no-options|options»: {}\n`;
    expect(marked(unmarked(text))).toBe(text);
  });

  test("money without a currency", () => {
    const text = BASE.replace("currency: USD\n", "").replace("relocate", "«missing-key|relocate»");
    expect(marked(unmarked(text))).toBe(text);
  });

  test.each([
    ["names no quantity", "{ «set-unknown|offers.albania.pce»: 3 per week }"],
    ["has the wrong dimension", "{ offers.albania.pace: «wrong-dimension|3 weeks» }"],
    ["changes what money is paid for", "{ costs.0.amount: «other-basis|3 USD per convoy» }"],
    ["changes the numbers at start", "{ «set-unknown|sites.liberty.people»: 3 }"],
    ["multiplies by less than nothing", "{ offers.albania.pace: { times: «out-of-range|-1» } }"],
  ])("a setting that %s", (_, set) => {
    const text = withLine("  go", `  go: { set: ${set} }`);
    expect(marked(unmarked(text))).toBe(text);
  });

  test.each([
    ["offers.albania.pce", /^did you mean offers\.albania\.pace\?$/],
    ["offers.albana.pace", /^did you mean offers\.albania\.pace\?$/],
    ["offers.albania.closes", /^write it there first/],
  ])("a setting of %s has a hint", (path, hint) => {
    const { diagnostics } = parsed(withLine("  go", `  go: { set: { ${path}: 3 } }`));
    expect(diagnostics[0]?.hint).toMatch(hint);
  });

  test("shares that are off by little are told with all their digits", () => {
    const two = BASE.replace("payers: { un:", "payers: { group: {}, un:").replace(
      "paid_by: un",
      "paid_by: { group: 70%, un: 30.0000001% }",
    );
    expect(parsed(two).diagnostics[0]?.message).toBe("the shares sum to 100.0000001%, not to 100%");
  });

  test("a concentration that is left out is assumed, and said so", () => {
    const text = withLine(
      "  rockets",
      "  «assumed-concentration|rockets»: { at: liberty, attacks: 2 per year, per_attack: { killed: 8 } }",
    );
    expect(marked(unmarked(text))).toBe(text);
  });

  test.each([
    ["concentration", "concentration: 1", "«reference-needed|rockets»"],
    ["escalation", "concentration: 0, escalation: 1", "«reference-needed|rockets»"],
    ["a concentration of 0", "concentration: 0", "rockets"],
    ["a reference", "concentration: 1, escalation: 1, reference: 3100", "rockets"],
  ])("an attacked site that is empty at start, with %s", (_, keys, name) => {
    const threat = `  ${name}: { at: ashraf, attacks: 2 per year, per_attack: { killed: 8 }, ${keys} }`;
    const text = withLine("  rockets", threat).replace("threats:", "  ashraf: {}\nthreats:");
    expect(marked(unmarked(text))).toBe(text);
  });
});
