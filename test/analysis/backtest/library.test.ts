import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { backtest } from "../../../src/analysis/backtest/backtest.ts";
import { below, central } from "../../../src/analysis/backtest/predictive.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import { watchOption } from "../../../src/engine/watch.ts";
import { compile } from "../../../src/model/compile.ts";
import type { ObservedRecord } from "../../../src/scenario/observed/observed.ts";
import { parseObserved } from "../../../src/scenario/observed/parse-observed.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { soundCommitted } from "../../support/committed-scenario.ts";

const NAMES = ["camp-liberty-2013", "kosovo-1999", "libya-etm-2017"] as const;

const scenarios = new Map<string, Scenario>();
for (const name of NAMES) scenarios.set(name, await soundCommitted(`${name}.yaml`));

function read(name: (typeof NAMES)[number]): { scenario: Scenario; observed: ObservedRecord } {
  const scenario = scenarios.get(name) as Scenario;
  const { observed } = parseObserved(readFileSync(`scenarios/observed/${name}.yaml`, "utf8"), scenario);
  if (observed === null) throw new Error(`the record of ${name} has errors`);
  return { scenario, observed };
}

const run = { worlds: 1024, seed: 1 };

describe("each scenario of the library", () => {
  it.each(NAMES)("%s came true as one of its options, and shows others that did not", (name) => {
    const { scenario, observed } = read(name);
    const others = [...scenario.options.keys()].filter((id) => id !== observed.option && id !== scenario.baseline);
    expect(scenario.options.has(observed.option)).toBe(true);
    expect(others.length).toBeGreaterThan(0);
  });

  it.each(NAMES)("%s forecasts the same whatever is observed", (name) => {
    const { scenario, observed } = read(name);
    const forecasts = (record: ObservedRecord) =>
      backtest(scenario, record, run).outcomes.map(({ says, forecast }) => [says, forecast]);
    const otherwise = observed.outcomes.map((outcome) => ({ ...outcome, value: 1, low: 0, high: 2 }));
    expect(forecasts({ ...observed, outcomes: otherwise })).toEqual(forecasts(observed));
  });

  it.each(NAMES)("%s gives the same bytes for the same seed, and other worlds for another", (name) => {
    const { scenario, observed } = read(name);
    const result = (seed: number) => JSON.stringify(backtest(scenario, observed, { ...run, seed }));
    expect(result(1)).toBe(result(1));
    expect(result(2)).not.toBe(result(1));
  });
});

describe("the record of Camp Liberty", () => {
  const { outcomes } = read("camp-liberty-2013").observed;
  const value = (kind: string, at: string, day: number) =>
    outcomes.find((outcome) => outcome.kind === kind && outcome.at[0] === at && outcome.day === day)?.value;

  it("holds 5 attacks with 29 dead at Liberty, 52 dead at Ashraf, and 182 weeks until Liberty was empty", () => {
    expect([value("attacks", "liberty", 1273), value("deaths", "liberty", 1273)]).toEqual([5, 29]);
    expect(value("deaths", "ashraf", 180)).toBe(52);
    expect(Math.round((value("empty", "liberty", 1461) as number) / 7)).toBe(182);
  });
});

describe("the facility in Niger", () => {
  const { scenario, observed } = read("libya-etm-2017");
  const programme = compile(scenario);
  const option = programme.options.findIndex(({ id }) => id === observed.option);
  const niger = programme.siteIds.indexOf("niger");
  const days = (date: string) => (Date.parse(date) - Date.parse(scenario.start)) / 86_400_000;
  const worlds = 4096;
  const [full] = watchOption(programme, {
    seed: 1,
    worlds,
    option,
    horizonDays: scenario.horizonDays,
    questions: [{ kind: "full", sites: [niger] }],
  });
  const sorted = full.slice().sort();

  it("fills: in the middle of the forecast within the months it was shut for want of room, June to October 2018", () => {
    expect(below(sorted, Infinity)).toBeGreaterThan(0.75);
    expect(central(sorted, 0).low).toBeGreaterThanOrEqual(days("2018-06-01"));
    expect(central(sorted, 0).low).toBeLessThanOrEqual(days("2018-10-16"));
    const { low, high } = central(sorted, 0.5);
    expect([low <= days("2018-06-30"), high >= days("2018-06-01")]).toEqual([true, true]);
  });

  it("and then blocks: where it is full by June most flights wait, for as long as they did, and nowhere before it is full", () => {
    const { daysBlocked } = simulate(programme, { seed: 1, worlds }).options[option];
    const blocked = (test: (day: number) => boolean) => daysBlocked.filter((_, w) => test(full[w])).sort();
    const early = blocked((day) => day < days("2018-07-01"));
    expect(1 - below(early, 1)).toBeGreaterThan(0.6);
    const { low, high } = central(early, 0.5);
    expect([low <= 123, high >= 123]).toEqual([true, true]);
    expect([...new Set(blocked((day) => day === Infinity))]).toEqual([0]);
  });

  it("takes in no more in the end than has left it and the room it has", () => {
    const [taken, left, present] = watchOption(programme, {
      seed: 1,
      worlds: 256,
      option,
      horizonDays: scenario.horizonDays,
      questions: [
        { kind: "departures", offers: [programme.offerIds.indexOf("niger")], time: 730 },
        { kind: "departures", offers: [programme.offerIds.indexOf("resettlement")], time: 730 },
        { kind: "present", sites: [niger], time: 730 },
      ],
    });
    expect(taken.map((value, w) => 361 + value - left[w])).toEqual(present);
    expect(Math.max(...present)).toBeLessThanOrEqual(2000);
  });
});
