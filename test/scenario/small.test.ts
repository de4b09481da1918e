import { describe, expect, test } from "vitest";
import { fixture, parsed, sound } from "./support.ts";

describe("the example of the format", () => {
  const small = fixture("small.yaml");
  const scenario = sound(small);

  test("parses without a finding", () => {
    expect(parsed(small).diagnostics).toEqual([]);
  });

  test("has its head, with whole days to the horizon as the calendar counts them", () => {
    const { title, start, horizonDays, currency, baseline } = scenario;
    expect({ title, start, horizonDays, currency, baseline }).toEqual({
      title: "Camp Liberty, March 2013",
      start: "2013-03-16",
      horizonDays: 730,
      currency: "USD",
      baseline: "stay",
    });
  });

  test("keeps commas in a text within braces", () => {
    expect(scenario.options.get("full")?.title).toBe("All out at once, temporarily");
    expect(scenario.options.get("return")?.title).toBe("Back to Ashraf, resettle from there");
    expect(scenario.assumptions.get("crowding")?.quantity).toMatchObject({
      written: "uniform(0, 1)",
      law: { kind: "uniform", low: 0, high: 1 },
      provenance: { note: "casualties per attack grow with numbers to this power; unknown" },
    });
  });

  test("shares the draw of an assumption with the field that names it", () => {
    expect(scenario.quantities.get("threats.rockets.concentration")).toMatchObject({
      written: "$crowding",
      assumption: "crowding",
      law: { kind: "uniform", low: 0, high: 1 },
      factor: 1,
      dimension: "number",
    });
  });

  test("has a source where one is given", () => {
    expect(scenario.quantities.get("sites.liberty.people")).toMatchObject({
      law: { kind: "exact", value: 3100 },
      provenance: { source: ["ap-2013"] },
    });
  });

  test("resolves moves, needs and what happens otherwise", () => {
    const back = scenario.options.get("return");
    expect(back?.moves.map(({ from, to }) => [from, to])).toEqual([
      [["liberty"], { kind: "site", id: "ashraf" }],
      [["ashraf"], { kind: "offer", id: "albania" }],
    ]);
    expect(back?.otherwise).toBe("partial");
    expect(scenario.options.get("full")?.otherwise).toBe("stay");
    expect(back?.needs[0]?.chance.law).toEqual({ kind: "share-interval", low: 0.01, high: 0.1 });
  });

  test("splits costs between payers", () => {
    expect([...(scenario.costs[1]?.paidBy ?? [])]).toEqual([
      ["group", 0.7],
      ["un", 0.3],
    ]);
  });

  test("lists every quantity in path order", () => {
    const paths = [...scenario.quantities.keys()];
    expect(paths).toEqual([...paths].sort());
    expect(paths).toHaveLength(22);
    expect(paths).toContain("options.return.moves.0.pace");
  });
});
