import { describe, expect, it } from "vitest";
import { reportData } from "../../src/analysis/report-data.ts";
import { slidersOf } from "../../src/analysis/sliders.ts";
import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { committed } from "../support/committed-scenario.ts";
import { small } from "../cli/scenarios.ts";

const { text, ...read } = await committed("camp-liberty-2013.yaml");
const flagship = read.scenario as Scenario;
const { run, deaths, result } = reportData(flagship, { worlds: 16384 });
const sliders = slidersOf(flagship, run);

describe("sliders", () => {
  it("are what the advantage of some option goes with, the closest first; money decides no deaths", () => {
    const deciding = sliders.filter(({ metric }) => metric === "deaths").map(({ path }) => path);
    expect(deciding.slice(0, 3).sort()).toEqual([
      "assumptions.crowding",
      "assumptions.escalation",
      "threats.rockets.attacks",
    ]);
    expect(deciding.filter((path) => path.startsWith("costs."))).toEqual([]);
    const closeness = sliders
      .filter(({ metric }) => metric === "deaths")
      .map(({ correlation }) => Math.abs(correlation));
    expect(closeness).toEqual(closeness.slice().sort((a, b) => b - a));
    expect(sliders.some(({ metric, path }) => metric === "cost" && path.startsWith("costs."))).toBe(true);
  });

  it.each(sliders.map((slider) => [slider.path, slider] as const))(
    "%s can be set to each of its values",
    (path, { values, name }) => {
      expect(values.length).toBeGreaterThan(10);
      expect(name).not.toBe("");
      for (const value of [values[0], values[10], values.at(-1) as string]) {
        const { scenario, diagnostics } = parseScenario(text, { set: [{ path, value }] });
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        const { quantities } = scenario as Scenario;
        expect(quantities.get(path)?.law.kind).toBe("exact");
      }
    },
  );

  it("name a quantity by what it belongs to", () => {
    const names = Object.fromEntries(sliders.map(({ path, name }) => [path, name]));
    expect(names).toMatchObject({
      "threats.rockets.attacks": "Rockets and mortars at Liberty: attacks",
      "assumptions.crowding": "crowding",
      "options.return.set.threats.raids.attacks.times":
        "All back to Ashraf, resettle from there: Raids at Ashraf: attacks, times",
      "offers.later-places.pace": "Places other states may yet give: pace",
    });
  });

  it("are none where nothing is uncertain", () => {
    const certain = parseScenario(small.replace("2 to 6 per year", "4 per year")).scenario as Scenario;
    expect(slidersOf(certain, reportData(certain, { worlds: 64 }).run)).toEqual([]);
  });
});

describe("dots", () => {
  it("are fifty quantiles that agree with those of the plan", () => {
    for (const { id, outcomes } of result.options) {
      expect(deaths[id]).toHaveLength(50);
      expect(deaths[id]).toEqual(deaths[id].slice().sort((a, b) => a - b));
      const { p5, p50, p95 } = outcomes.deaths as { p5: number; p50: number; p95: number };
      expect(deaths[id].filter((dots) => dots < p5).length).toBeLessThanOrEqual(3);
      expect(deaths[id][24]).toBeLessThanOrEqual(p50);
      expect(deaths[id][25]).toBeGreaterThanOrEqual(p50);
      expect(deaths[id].filter((dots) => dots > p95).length).toBeLessThanOrEqual(3);
    }
  });
});
