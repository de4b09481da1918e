import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { BASE, fixture, found, parsed, withLine } from "../scenario/support.ts";
import { top } from "../tools/bundle.js";
import { badStructures } from "./bad-structure.ts";
import { altered, committed, validator, asRead } from "./support.ts";

const accepts = validator(committed("scenario.schema.json"));
const everything = parse(fixture("everything.yaml"));
const scenarios = readdirSync(join(top, "scenarios")).filter((file) => /\.ya?ml$/.test(file));
const codes = (text: string) => parsed(text).diagnostics.map(({ code }) => code);

describe("the schema accepts", () => {
  test.each(scenarios)("scenarios/%s, as any reader of YAML sees it", (file) => {
    const text = readFileSync(join(top, "scenarios", file), "utf8");
    accepts(parse(text, { merge: true }));
    expect(accepts.errors).toBeNull();
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n/);
  });

  test.each(["small.yaml", "everything.yaml"])("%s", (file) => {
    accepts(asRead(fixture(file)));
    expect(accepts.errors).toBeNull();
  });
});

describe("schema and program refuse", () => {
  test.each(badStructures)("%j: %j", (path, value, code) => {
    const data = altered(everything, path, value);
    expect(accepts(data)).toBe(false);
    expect(codes(JSON.stringify(data))).toContain(code);
  });
});

/** A schema sees one value at a time and reads no grammar: what it cannot know, the program does. */
describe("the schema accepts and the program refuses", () => {
  test.each([
    ["an id that is nowhere", "baseline", "baseline: sty", "unknown-reference"],
    [
      "two things with one id",
      "  go",
      "  go: { moves: [{ id: a, from: liberty, offer: albania }, { id: a, from: liberty, offer: albania }] }",
      "duplicate-id",
    ],
    ["a circle", "  go", "  go: { otherwise: go }", "otherwise-cycle"],
    ["a path that leads nowhere", "  go", "  go: { set: { offers.albania.pce: 3 per week } }", "set-unknown"],
    ["a day that is none", "start", "start: 2013-02-30", "bad-date"],
    ["a number without the unit it needs", "horizon", "horizon: 2", "wrong-dimension"],
    ["a quantity of the wrong kind", "  albania", "  albania: { pace: 6 weeks }", "wrong-dimension"],
    ["a quantity that cannot be read", "  albania", "  albania: { pace: six per week }", "bad-quantity"],
    ["a misspelt unit", "  albania", "  albania: { pace: 6 per wek }", "unknown-unit"],
    ["a range turned round", "  albania", "  albania: { pace: 6 to 3 per week }", "interval-order"],
    ["a number out of range", "  albania", "  albania: { chance: 120% }", "out-of-range"],
    ["a range where one number is needed", "horizon", "horizon: 1 to 2 years", "not-exact"],
    ["neither attacks nor deaths", "  illness", "  illness: { at: liberty }", "threat-kind"],
    ["attacks that do nothing", "  rockets", "  rockets: { at: liberty, attacks: 2 per year }", "missing-key"],
    ["neither a site nor an offer to go to", "  go", "  go: { moves: [{ from: liberty }] }", "move-destination"],
    [
      "shares that do not sum to 100 %",
      "  - { item",
      "  - { item: F, amount: 3 USD, paid_by: { un: 80% } }",
      "paid-by-sum",
    ],
    [
      "more people than a site holds",
      "  liberty",
      "  liberty: { people: 3100, capacity: 3000 }",
      "capacity-below-people",
    ],
    ["money without a currency", "currency", "prices: 2013", "missing-key"],
    [
      "a test that cannot be read",
      "baseline",
      "claims: [{ says: x, test: deaths(go) is less }]\nbaseline: stay",
      "claim-syntax",
    ],
  ])("%s", (_, beginning, line, code) => {
    const text = withLine(beginning, line);
    accepts(asRead(text));
    expect(accepts.errors).toBeNull();
    expect(codes(text)).toContain(code);
  });

  test("a scenario without options, since their number is no structure", () => {
    const text = `${BASE.slice(0, BASE.indexOf("options:"))}options: {}\n`;
    expect([accepts(asRead(text)), found(text).length]).toEqual([true, 1]);
  });
});

describe("the schema refuses and the program accepts", () => {
  /** To YAML the comma ends the text; the program joins it again, other readers do not. */
  test.each([
    ["a comma in a text within braces", "  stay", "  stay: { title: Stay, for now }"],
    ["a law within braces", "  x", "  x: { value: uniform(2, 5) }"],
  ])("%s, as other readers of YAML see it", (_, beginning, line) => {
    const text = withLine(beginning, line);
    expect(accepts(parse(text))).toBe(false);
    expect(accepts(asRead(text))).toBe(true);
    expect(parsed(text).scenario).not.toBeNull();
  });
});
