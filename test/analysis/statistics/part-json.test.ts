import { describe, expect, it } from "vitest";
import { analyse } from "../../../src/analysis/analyse.ts";
import { designOf } from "../../../src/analysis/design.ts";
import { batchesOf, partMaker, requestsOf, worldsMaker } from "../../../src/analysis/parts.ts";
import { plan } from "../../../src/analysis/plan.ts";
import { addColumn } from "../../../src/analysis/statistics/histogram.ts";
import { addPart, createPart, histogramOf } from "../../../src/analysis/statistics/part.ts";
import { partFromJson, partToJson } from "../../../src/analysis/statistics/part-json.ts";
import { statisticsOfPart } from "../../../src/analysis/statistics/statistics.ts";
import { scenarioOf } from "../../support/scenario.ts";

/** A figure of every kind: means, quantiles, days that may never come, a budget, a claim and what decides it, by a date too. */
const scenario = scenarioOf(`
relocate: 1
title: Parts
start: 2020-01-01
horizon: 300 days
currency: USD
payers: { un: { budget: 50k USD } }
sites: { camp: { people: 300 to 500 } }
threats:
  rockets: { at: camp, attacks: 4 per year, per_attack: { killed: 2 to 6 }, concentration: 1 }
offers: { host: { places: 300, opens: 20 to 400 days, pace: "uniform(2, 60) per week", chance: 70% } }
costs:
  - { item: Flights, offer: host, amount: 100 to 900 USD per departure, paid_by: un }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host } ], needs: [ { of: A, what: x, chance: 50% } ] }
claims:
  - { says: Most go, test: transferred(go) > 150 }
  - { says: Few go early, test: "transferred(go, by: 2020-04-01) < 50" }
`);
const WORLDS = 2048 + 160;
const design = designOf(scenario, { worlds: WORLDS, seed: 3 });
const held = JSON.stringify(plan(scenario, { worlds: WORLDS, seed: 3 }));
const [first, second] = batchesOf({ from: 0, worlds: WORLDS }).map(partMaker(design));

function added(...parts: Parameters<typeof addPart>[1][]): ReturnType<typeof createPart> {
  const whole = createPart();
  for (const part of parts) addPart(whole, part);
  return whole;
}

const resultOf = (part: ReturnType<typeof createPart>) => JSON.stringify(analyse(design, statisticsOfPart(part)));
const reread = (part: ReturnType<typeof createPart>) => partFromJson(JSON.parse(JSON.stringify(partToJson(part))));

describe("a part of a run, written and read again", () => {
  it("is the same part: alone, and added to the others before or after", () => {
    expect(JSON.stringify(partToJson(reread(first)))).toBe(JSON.stringify(partToJson(first)));
    expect(resultOf(added(first, second))).toBe(held);
    expect(resultOf(added(reread(first), reread(second)))).toBe(held);
    expect(resultOf(added(second, reread(first)))).toBe(held);
    expect(resultOf(reread(added(first, second)))).toBe(held);
  });

  it("in which a day never comes has no least and no greatest, until another part has", () => {
    const never = createPart();
    addColumn(histogramOf(never, "day"), Float64Array.of(Number.POSITIVE_INFINITY));
    expect(reread(never)).toEqual(never);
    const some = createPart();
    addColumn(histogramOf(some, "day"), Float64Array.of(-7, 3.5, 70_000));
    for (const whole of [added(never, some), added(reread(never), some), added(some, reread(never))])
      expect(histogramOf(whole, "day")).toMatchObject({ never: 1, finite: 3, least: -7, greatest: 70_000 });
  });

  it("of which nothing is known is the empty one", () => {
    expect(reread(createPart())).toEqual(createPart());
    expect(resultOf(added(reread(createPart()), first, second))).toBe(held);
  });
});

describe("the batches of a range", () => {
  it("begin at multiples of 2,048 and hold all its worlds", () => {
    expect(batchesOf({ from: 0, worlds: WORLDS })).toEqual([
      { from: 0, worlds: 2048 },
      { from: 2048, worlds: 160 },
    ]);
    expect(batchesOf({ from: 4096, worlds: 2048 })).toEqual([{ from: 4096, worlds: 2048 }]);
    expect(batchesOf({ from: 0, worlds: 0 })).toEqual([]);
  });

  it("are simulated once for all that is asked, with their rows where these are wanted", () => {
    const names = requestsOf(design).map(({ kind, name }) => `${kind} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names.map((name) => name.split(" ")[0]))).toEqual(new Set(["sums", "histogram", "first"]));
    const { part, rows } = worldsMaker(design, { withRows: true })({ from: 0, worlds: WORLDS });
    expect(rows.map(({ from, worlds }) => [from, worlds])).toEqual([
      [0, 2048],
      [2048, 160],
    ]);
    expect(resultOf(part)).toBe(held);
    expect(part.worlds).toBe(WORLDS);
    expect(worldsMaker(design, { withRows: false })({ from: 0, worlds: 16 }).rows).toEqual([]);
  });
});
