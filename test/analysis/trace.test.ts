import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricColumns } from "../../src/analysis/held-metrics.ts";
import { createRun } from "../../src/analysis/run.ts";
import { trace } from "../../src/analysis/trace.ts";
import type { TraceResult } from "../../src/analysis/trace-result.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { arbitraryScenario } from "../support/arbitrary-scenario.ts";
import { committed } from "../support/committed-scenario.ts";
import { scenarioOf } from "../support/scenario.ts";

const flagship = (await committed("camp-liberty-2013.yaml")).scenario as Scenario;

/** Every metric of every option in one world, from the simulation of 64 worlds. */
function rowsOf(scenario: Scenario, seed: number) {
  const programme = compile(scenario);
  const outcomes = simulate(programme, { seed, worlds: 64 });
  const run = createRun(programme, outcomes, { compared: programme.options.map((_, i) => i), baseline: 0 });
  return (option: number, metric: string, world: number) => metricColumns(run, option, metric).values[world];
}

function addsUp(told: TraceResult, people: number): void {
  for (const { present, onTheWay, transferred, remaining, deaths } of told.events) {
    expect(remaining + transferred + deaths).toBe(people);
    const there = Object.values(present).reduce((sum, n) => sum + n, 0);
    expect(there + onTheWay).toBeLessThanOrEqual(remaining + transferred);
  }
}

describe("a trace", () => {
  it("has the totals of that world's row in the simulation, to the last bit, in scenarios of every kind", () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.nat(63), (written, world) => {
        const scenario = scenarioOf(JSON.stringify(written));
        const row = rowsOf(scenario, 5);
        [...scenario.options.keys()].forEach((option, index) => {
          const told = trace(scenario, { option, seed: 5, world });
          for (const [metric, value] of Object.entries(told.totals)) {
            const expected = row(index, metric, world);
            expect([option, metric, value]).toEqual([option, metric, Number.isFinite(expected) ? expected : null]);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it("accounts for everyone after every event, and its events add up to its totals", () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.nat(63), (written, world) => {
        const scenario = scenarioOf(JSON.stringify(written));
        for (const option of scenario.options.keys()) {
          const told = trace(scenario, { option, seed: 5, world });
          const people = told.sites.reduce((sum, site) => sum + site.people, 0);
          addsUp(told, people);
          const killed = told.events.reduce(
            (sum, { kind, people: n }) => sum + (kind === "attack" || kind === "death" ? n : 0),
            0,
          );
          const lost = told.events.reduce((sum, event) => sum + event.lost, 0);
          expect(killed + lost).toBe(told.totals.deaths);
          expect(told.events.filter(({ kind }) => kind === "attack")).toHaveLength(told.totals.attacks as number);
          const last = told.events.at(-1);
          if (last !== undefined) expect(last.transferred).toBe(told.totals.transferred);
          const spent = told.events.map(({ cost }) => cost);
          expect(spent).toEqual(spent.slice().sort((a, b) => a - b));
          if (last !== undefined) expect(last.cost).toBeLessThanOrEqual((told.totals.cost as number) * (1 + 1e-12));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("dates events by the calendar, in order", () => {
    const { events, scenario } = trace(flagship, { option: "full", world: 3 });
    expect(events.length).toBeGreaterThan(5);
    const dates = events.map(({ date }) => date);
    expect(dates).toEqual(dates.slice().sort());
    for (const { day, date } of events) {
      expect(Date.parse(date) - Date.parse(scenario.start)).toBe(Math.floor(day) * 86_400_000);
    }
  });

  it("finds the world at a quantile of the option's deaths", () => {
    const deaths = (quantile: number) =>
      trace(flagship, { option: "stay", world: { quantile, worlds: 512 } }).totals.deaths as number;
    const sorted = Array.from(simulate(compile(flagship), { seed: 1, worlds: 512 }).options[0].deaths).sort(
      (a, b) => a - b,
    );
    expect(deaths(0)).toBe(sorted[0]);
    expect(deaths(0.5)).toBe(sorted[256]);
    expect(deaths(0.95)).toBe(sorted[486]);
    expect(deaths(1)).toBe(sorted[511]);
    expect(sorted[486]).toBeGreaterThan(sorted[256]);
  });
});
