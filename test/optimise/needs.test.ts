import { describe, expect, it } from "vitest";
import { keyOf, needsOfPlan } from "../../src/optimise/needs.ts";
import { withOtherwise } from "../../src/optimise/with-otherwise.ts";
import { scenarioOf } from "../support/scenario.ts";

const need = (of: string, what: string, chance = "50%") => `{ of: ${of}, what: ${what}, chance: ${chance} }`;
const option = (id: string, moves: string, ...needs: string[]) =>
  `  ${id}: { title: ${id}, moves: [ ${moves} ], needs: [ ${needs.join(", ")} ] }\n`;
const [fromA, fromB] = ["{ from: a, offer: air }", "{ from: b, offer: sea }"];
const scenario = scenarioOf(`
relocate: 1
title: Needs
start: 2020-01-01
horizon: 70 days
currency: USD
sites: { a: { people: 100 }, b: { people: 100 } }
threats: { illness: { at: [ a, b ], deaths: 100 per 1000 person-years } }
offers: { air: { places: 100 }, sea: { places: 100 } }
baseline: stay
options:
  stay: { title: Stay }
${option("fly", fromA, need("Host", "visas"), need("Guard", "leave"))}${option("fly-b", "{ from: b, offer: air }", need("Host", "visas"), need("Other", "papers"))}${option("sail", fromB, need("Port", "a berth", "90%"), need("Other", "papers"))}${option("both", `${fromA}, ${fromB}`, need("Host", "visas"), need("Port", "a berth", "90%"), need("Guard", "leave"), need("Other", "papers"))}${option("sail-a", "{ from: a, offer: sea }", need("Port", "a berth", "90%"), need("Guard", "leave"))}${option("over", "{ from: a, to: b }", need("Guard", "a truce"))}`);

const needs = (offers: string[], sites: string[], under = "stay") =>
  needsOfPlan(scenario, { offers: new Set(offers), sites: new Set(sites), under }).map(keyOf);

describe("what a plan needs", () => {
  it("is what every option with its offers needs, and what else all need that leave its sites", () => {
    expect(needs(["air"], ["a"])).toEqual(["Host: visas", "Guard: leave"]);
    expect(needs(["air"], ["b"])).toEqual(["Host: visas", "Other: papers"]);
    expect(needs(["sea"], ["b"])).toEqual(["Port: a berth", "Other: papers"]);
    expect(needs(["air", "sea"], ["a", "b"])).toEqual([
      "Host: visas",
      "Port: a berth",
      "Guard: leave",
      "Other: papers",
    ]);
    expect(needs([], [])).toEqual([]);
  });

  it("is all that the option needs under whose conditions it is made, first", () => {
    expect(needs(["air"], ["a"], "over")).toEqual(["Guard: a truce", "Host: visas", "Guard: leave"]);
  });

  it("where it is not met, is followed by the option of fewest deaths that needs less of the same, if that is any", () => {
    const asked = { seed: 1, planningWorlds: 256 };
    const otherwise = (...list: [string, string][]) =>
      withOtherwise(scenario, asked, {
        title: "Found",
        note: "",
        moves: [],
        needs: list.map(([of, what]) => ({ of, what, chance: 0.5 })),
      }).otherwise;
    const all: [string, string][] = [
      ["Host", "visas"],
      ["Port", "a berth"],
      ["Other", "papers"],
    ];
    // A berth is to be had in nine cases of ten, visas in one of two.
    expect(otherwise(...all)).toBe("sail");
    expect(otherwise(["Host", "visas"], ["Guard", "leave"], ["Port", "a berth"])).toBe("sail-a");
    expect(otherwise(["Host", "visas"])).toBeUndefined();
    expect(otherwise()).toBeUndefined();
  });
});
