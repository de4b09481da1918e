import { describe, expect, it } from "vitest";
import { createBlock } from "../../src/analysis/block.ts";
import { designOf } from "../../src/analysis/design.ts";
import { worldRowsOf, worldTable } from "../../src/analysis/world-table.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { scenarioOf } from "../support/scenario.ts";

const scenario = scenarioOf(`
relocate: 1
title: Rows
start: 2020-01-01
horizon: 300 days
currency: USD
sites: { camp: { people: 100 } }
threats:
  rockets: { at: camp, attacks: 2 to 9 per year, per_attack: { killed: 3 }, concentration: 0 }
offers: { host: { places: 50 to 90, pace: 20 per week } }
baseline: stay
options:
  stay: { title: Stay }
  go: { title: Go, moves: [ { from: camp, offer: host } ] }`);

describe("rows of worlds", () => {
  const design = designOf(scenario, {
    worlds: 48,
    metrics: ["deaths", "cost_per_death_averted", "transferred", "days_to_empty"],
  });
  const { programme, seed } = design;
  const outcomes = simulate(programme, { seed, worlds: 48 });
  const { from, worlds, columns } = worldRowsOf(design)(createBlock({ programme, seed, outcomes, samples: null }));
  const { options, names } = worldTable(design);
  const column = (name: string) => columns[names.indexOf(name)];

  it("have the drawn quantities, the metrics but ratios of means, and the expected deaths", () => {
    expect(options).toEqual(["stay", "go"]);
    expect(names).toEqual([
      ...programme.columns.map(({ key }) => key),
      ...["deaths", "transferred", "days_to_empty", "deaths_expected"],
    ]);
    expect([from, worlds, columns.length]).toEqual([0, 48, names.length]);
  });

  it("are the options of a world one after the other: the same draws, each its own outcome", () => {
    const [stay, go] = outcomes.options;
    for (let w = 0; w < 48; w++) {
      const rows = [2 * w, 2 * w + 1];
      programme.columns.forEach(({ key }, i) => {
        for (const row of rows) expect(column(key)[row]).toBe(outcomes.inputs[i][w]);
      });
      expect(rows.map((row) => column("deaths")[row])).toEqual([stay.deaths[w], go.deaths[w]]);
      expect(rows.map((row) => column("transferred")[row])).toEqual([0, go.transferred[w]]);
      expect(rows.map((row) => column("deaths_expected")[row])).toEqual([stay.deathsExpected[w], go.deathsExpected[w]]);
    }
  });

  it("have no number where something is never reached", () => {
    expect(Array.from(column("days_to_empty")).filter((_, row) => row % 2 === 0)).toEqual(
      Array.from({ length: 48 }, () => Number.NaN),
    );
  });
});
