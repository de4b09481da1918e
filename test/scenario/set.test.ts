import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/scenario/diagnostic.ts";
import { BASE, fixture, parsed, sound } from "./support.ts";

describe("values set from outside", () => {
  test("take the place of a quantity, its source and its note", () => {
    const { sites } = sound(fixture("small.yaml"), { "sites.liberty.people": "2900" });
    expect(sites.get("liberty")?.people.get("")).toMatchObject({
      written: "2900",
      law: { kind: "exact", value: 2900 },
      provenance: { source: [] },
    });
  });

  test("name an assumption by its $name, and are told how paths are written", () => {
    expect(sound(BASE, { $flat: "7" }).assumptions.get("flat")?.quantity.law).toEqual({ kind: "exact", value: 7 });
    for (const path of ["$flt", "assumptions.flt"]) {
      const { code, hint } = parsed(BASE, { [path]: "7" }).diagnostics[0] as Diagnostic;
      expect([code, hint]).toEqual(["set-path-unknown", "did you mean assumptions.flat?"]);
    }
    const [diagnostic] = parsed(BASE, { nothing: "7" }).diagnostics;
    expect(diagnostic).toMatchObject({ code: "set-path-unknown", hint: expect.stringMatching(/^a path is all keys/) });
  });

  test("reach into lists by number, and can be new", () => {
    const scenario = sound(BASE, { "costs.0.amount": "1 USD per convoy", "threats.rockets.escalation": "0.5" });
    expect(scenario.costs[0]?.amount.basis).toBe("convoy");
    expect(scenario.quantities.get("threats.rockets.escalation")?.law).toEqual({ kind: "exact", value: 0.5 });
  });

  test("are YAML: text, numbers, lists and mappings", () => {
    const scenario = sound(BASE, {
      title: "A title, with a comma",
      "options.go.moves.0.from": "[liberty]",
      "sites.liberty.safe": "true",
    });
    expect(scenario.title).toBe("A title, with a comma");
    expect(scenario.sites.get("liberty")?.safe).toBe(true);
  });

  test("are taken as they are written where they are no sound YAML value, and leave prototypes alone", () => {
    const leading = parsed(BASE, { "sites.liberty.people": "0310" }).diagnostics;
    expect(leading).toMatchObject([{ code: "leading-zero", file: "--set", column: 22, endColumn: 26 }]);
    expect(parsed(BASE, { title: "*none" }).scenario?.title).toBe("*none");
    expect(parsed(BASE, { "sites.__proto__": "null" }).diagnostics).toMatchObject([{ code: "set-path-unknown" }]);
  });

  test("reach what an option sets, whose key has dots", () => {
    const text = BASE.replace("go: {", "go: { set: { offers.albania.pace: 7 per week },");
    const { options } = sound(text, { "options.go.set.offers.albania.pace": "9 per week" });
    expect(options.get("go")?.set).toMatchObject([
      { path: "offers.albania.pace", quantity: { written: "9 per week" } },
    ]);
  });

  test("reach into what an option sets", () => {
    const text = BASE.replace("go: {", "go: { set: { offers.albania.pace: { times: 2, note: As told } },");
    const { options } = sound(text, { "options.go.set.offers.albania.pace.times": "0.5" });
    expect(options.get("go")?.set).toMatchObject([
      { path: "offers.albania.pace", operation: "times", quantity: { written: "0.5" } },
    ]);
  });

  test("change one place where the file shares a value", () => {
    const text = BASE.replace("liberty: {", "liberty: &camp {").replace("threats:", "  ashraf: *camp\nthreats:");
    const { sites } = sound(text, { "sites.ashraf.people": "7" });
    expect(sites.get("liberty")?.people.get("")?.law).toEqual({ kind: "exact", value: 3100 });
  });

  test.each([
    ["sites.libery.people", "3", "set-path-unknown", "sites.liberty.people"],
    ["costs.1.amount", "3 USD", "set-path-unknown", undefined],
    ["nowhere", "3", "set-path-unknown", undefined],
    ["pace", "3 per week", "set-path-unknown", "offers.albania.pace"],
    ["albania.pace", "3 per week", "set-path-unknown", "offers.albania.pace"],
    ["costs.length", "0", "set-path-unknown", undefined],
    ["title.more", "3", "set-path-unknown", undefined],
    ["sites.liberty.poeple", "3", "unknown-key", "people"],
  ])("%s=%s is %s", (path, value, code, suggestion) => {
    const { diagnostics } = parsed(BASE, { [path]: value });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, file: "--set", line: 1, column: 1 });
    expect(diagnostics[0]?.suggestion).toBe(suggestion);
  });

  test("that end several paths have all of these named", () => {
    const two = BASE.replace("sites:", "sites:\n  people: { people: { value: 1 } }");
    const [finding] = parsed(two, { people: "3" }).diagnostics;
    expect(finding?.hint).toBe("did you mean sites.people.people or sites.liberty.people?");
    expect(finding?.suggestion).toBeUndefined();
  });

  test("are the place of what is wrong with them", () => {
    expect(parsed(BASE, { "offers.albania.pace": "6 per wek" }).diagnostics).toMatchObject([
      { code: "unknown-unit", file: "--set", line: 1, column: 27, endColumn: 30, path: ["offers", "albania", "pace"] },
    ]);
  });
});
