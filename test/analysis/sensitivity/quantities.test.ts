import { describe, expect, it } from "vitest";
import { groupsOf } from "../../../src/analysis/sensitivity/groups.ts";
import { pathLabels } from "../../../src/analysis/path-labels.ts";
import { benefitsOf } from "../../../src/analysis/sensitivity/losses.ts";
import { multiplied, quantityKey, settable } from "../../../src/analysis/sensitivity/settable.ts";
import { createStudy } from "../../../src/analysis/sensitivity/study.ts";
import { scenarioOf } from "../../support/scenario.ts";
import { influences } from "./influences.ts";
import { shieldOrGo } from "./shield-or-go.ts";

const CHANCE = "options.go.needs.0.chance";
const scenario = scenarioOf(shieldOrGo);
const study = createStudy(scenario, { seed: 1, worlds: 1024, needs: "weighed" });
const { columns } = study.run.programme;
const columnOf = (path: string) => columns.findIndex(({ key }) => key === path);
const inputsOf = (path: string) => study.run.outcomes.inputs[columnOf(path)];

describe("a quantity to be set", () => {
  it("that is drawn has the range of its draws, and says how many lie below a value", () => {
    const shield = settable(study, columnOf("$shield"));
    expect([shield.path, shield.drawn, shield.multiplier]).toEqual(["$shield", true, false]);
    expect(shield.range).toEqual([0.005, 0.5, 0.995].map((p) => expect.closeTo(p, 2)));
    expect(shield.below(0.25)).toBeCloseTo(0.25, 2);
    expect([shield.below(-1), shield.below(2)]).toEqual([0, 1]);
    expect(shield.columns(0.7, 32)).toEqual([columnOf("$shield"), new Float64Array(32).fill(0.7)]);
    expect(shield.found(0.7, 0.01)).toEqual({ value: 0.7, written: "0.7", se: 0.01, seWritten: "0.01" });
    expect(shield.found(0.7, null)).toMatchObject({ se: null, seWritten: null });
  });

  it("that is exact is looked at from half of it to twice as much", () => {
    const people = settable(study, columnOf("sites.camp.people"));
    expect([people.drawn, people.below(5)]).toEqual([false, null]);
    expect(people.range).toEqual([500, 1000, 2000]);
    expect(people.describe(750)).toEqual({ value: 750, written: "750" });
  });

  it("can be multiplied from a quarter to four times instead, but for a chance over one", () => {
    const rate = multiplied(study, columnOf("threats.rockets.attacks"));
    expect([rate.multiplier, rate.range, rate.below(1)]).toEqual([true, [0.25, 1, 4], null]);
    const drawn = inputsOf("threats.rockets.attacks");
    expect(rate.columns(3, 16)[1]).toEqual(drawn.slice(0, 16).map((value) => 3 * value));
    expect(rate.found(1.2345, 0.1)).toEqual({ value: 1.2345, written: "1.23 times", se: 0.1, seWritten: "0.1 times" });
    const chance = multiplied(study, columnOf(CHANCE)).columns(2, 1024)[1];
    expect(chance).toEqual(inputsOf(CHANCE).map((value) => Math.min(1, 2 * value)));
    expect(Math.max(...chance)).toBe(1);
  });

  it("is named by its path, an assumption by its name", () => {
    expect([quantityKey("assumptions.shield"), quantityKey(CHANCE)]).toEqual(["$shield", CHANCE]);
    expect(pathLabels(scenario)).toEqual([
      { path: "costs.0.amount", label: "Shields" },
      { path: "costs.1.amount", label: "Flights" },
      { path: CHANCE, label: "A host: admission" },
    ]);
  });
});

describe("what moves what, by trial", () => {
  const found = influences(study, ["deaths", "cost", "risk_per_stayer", "injured"]);
  const moved = (path: string, metric: string) => [
    ...(found.find(({ key }) => key === path)?.moves.get(metric) ?? ["not asked"]),
  ];

  it("names the options whose figure changes", () => {
    expect(moved("$shield", "deaths")).toEqual(["shield"]);
    expect(moved(CHANCE, "deaths")).toEqual(["go"]);
    expect(moved("threats.rockets.attacks", "deaths")).toEqual(["stay", "shield", "go"]);
    expect(moved("threats.rockets.per_attack.injured", "deaths")).toEqual([]);
    expect(moved("threats.rockets.per_attack.injured", "injured")).toEqual(["stay", "shield", "go"]);
  });

  it("tells money from lives, and exact numbers from drawn ones", () => {
    expect(moved("costs.0.amount", "cost")).toEqual(["shield"]);
    expect(moved("costs.0.amount", "deaths")).toEqual([]);
    const drawn = found.filter((one) => one.drawn).map(({ key }) => key);
    expect(drawn.sort()).toEqual(
      ["$shield", CHANCE, "threats.rockets.attacks", "threats.rockets.per_attack.injured"].sort(),
    );
  });

  it("of a ratio is what moves either of its two means", () => {
    expect(moved("$shield", "risk_per_stayer")).toEqual(["shield"]);
    expect(moved("sites.camp.people", "risk_per_stayer")).toEqual(expect.arrayContaining(["stay", "shield"]));
    expect(moved("costs.0.amount", "risk_per_stayer")).toEqual([]);
  });
});

describe("groups of quantities", () => {
  const keys = [
    "$shield",
    "threats.rockets.attacks",
    "threats.rockets.per_attack.injured",
    "costs.0.amount",
    "costs.1.amount",
  ];

  it("are those of one threat, option or kind with two members; an assumption belongs where it is used", () => {
    const groups = Object.fromEntries(groupsOf(scenario, [...keys, CHANCE]).map((group) => [group.name, group.keys]));
    expect(groups).toEqual({
      costs: ["costs.0.amount", "costs.1.amount"],
      threats: ["threats.rockets.attacks", "threats.rockets.per_attack.injured"],
    });
  });

  it("have an assumption among them, in each threat that it is used in", () => {
    const used = scenarioOf(
      shieldOrGo
        .replace("killed: 10,", "killed: 10 * $shield,")
        .replace("threats:\n", 'threats:\n  illness: { at: camp, deaths: "uniform(0, 1) per 1000 person-years" }\n'),
    );
    const groups = groupsOf(used, ["$shield", "threats.rockets.attacks", "threats.illness.deaths"]);
    expect(groups).toEqual([
      { name: "threats", keys: ["$shield", "threats.rockets.attacks", "threats.illness.deaths"] },
      { name: "threats.rockets", keys: ["$shield", "threats.rockets.attacks"] },
    ]);
  });

  it("come in the order of their names, each set of quantities once, under the larger kind", () => {
    const names = groupsOf(scenario, keys).map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(names).not.toContain("threats.rockets");
    expect(groupsOf(scenario, ["threats.rockets.attacks"])).toEqual([]);
    expect(groupsOf(scenario, ["options.go.needs.0.chance", "options.stay.needs.1.chance"])[0].name).toBe("needs");
  });
});

describe("net benefit", () => {
  const losses = { deaths: [Float64Array.of(3, 4)], costs: [Float64Array.of(100, 50)] };

  it("is deaths not suffered, or money: what they are worth less what is paid", () => {
    expect(benefitsOf(losses, null)).toEqual([Float64Array.of(-3, -4)]);
    expect(benefitsOf(losses, 10)).toEqual([Float64Array.of(-130, -90)]);
    expect(benefitsOf(losses, 0)).toEqual([Float64Array.of(-100, -50)]);
  });
});
