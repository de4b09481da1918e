import { describe, expect, test } from "vitest";
import { type DiffOptions, diff } from "../../../src/analysis/diff/diff.ts";
import type { DiffResult } from "../../../src/analysis/diff/result.ts";
import { plan } from "../../../src/analysis/plan.ts";
import { sobolSlots } from "../../../src/engine/random/slots.ts";
import { compile } from "../../../src/model/compile.ts";
import type { WrittenScenario } from "../../../src/scenario/changes/change.ts";
import { readFully } from "../../../src/scenario/read-fully.ts";
import { small } from "../../cli/scenarios.ts";
import { committed } from "../../support/committed-scenario.ts";

const few: DiffOptions = { worlds: 1024, seed: 1 };

function read(text: string): WrittenScenario {
  const { scenario, written, findings } = readFully(text, {});
  if (scenario === null) throw new Error(JSON.stringify(findings.list));
  return { scenario, written };
}

/** A uncertain cost each, so that the Sobol slots of those that were there before are contested. */
function withCosts(text: string, count: number): string {
  const lines = Array.from(
    { length: count },
    (_, i) => `  - { item: Extra ${i}, amount: 1 to 2 USD per departure, paid_by: un }\n`,
  );
  return text.replace("costs:\n", `costs:\n${lines.join("")}`);
}

const uncertain = small
  .replace("900 USD per departure", "700 to 1100 USD per departure")
  .replace("places: 1000, opens: 30 days", "places: 800 to 1000, opens: 20 to 60 days");

const of = (result: DiffResult, option: string, metric: string) => {
  const found = result.options.find(({ id }) => id === option)?.outcomes[metric];
  if (found === undefined) throw new Error(`no ${metric} of ${option}`);
  return found;
};

describe("paired worlds", () => {
  test("a scenario against itself differs in nothing", () => {
    const result = diff(read(uncertain), read(uncertain), few);
    expect(result.changes).toEqual([]);
    for (const { outcomes, weighted } of result.options) {
      for (const [metric, { difference }] of Object.entries(outcomes))
        if (difference?.mean !== null) expect([metric, difference?.mean, difference?.se]).toEqual([metric, 0, 0]);
      for (const { difference } of Object.values(weighted)) expect(difference?.mean ?? 0).toBe(0);
    }
    expect(result.claims.map(({ difference }) => difference)).toEqual([{ mean: 0, se: 0 }]);
  });

  test("each has the figures of its own plan, whichever option is the baseline", () => {
    const scenarios = ["stay", "go"].map((baseline) =>
      read(uncertain.replace("baseline: stay", `baseline: ${baseline}`)),
    );
    const result = diff(scenarios[0], scenarios[1], few);
    (["before", "after"] as const).forEach((side, i) => {
      const planned = plan(scenarios[i].scenario, { ...few, timeline: false });
      for (const { id, outcomes, weighted } of planned.options)
        for (const [metric, own] of Object.entries(outcomes)) {
          expect(of(result, id, metric)[side], `${side} ${metric} of ${id}`).toEqual(own);
          expect(result.options.find((option) => option.id === id)?.weighted[metric]?.[side]).toEqual(weighted[metric]);
        }
    });
  });

  test("what is added beside a quantity leaves its draws alone, though its Sobol slot is another", () => {
    const [before, after] = [read(uncertain), read(withCosts(uncertain, 140))];
    const slots = [before, after].map(({ scenario }) => sobolSlots(compile(scenario).quantities));
    const contested = [...(slots[0] as Map<string, number>)].filter(([key, slot]) => slots[1]?.get(key) !== slot);
    expect(contested.length).toBeGreaterThan(0);
    const result = diff(before, after, few);
    for (const metric of ["deaths", "transferred", "days_to_empty", "attacks"]) {
      const { difference } = of(result, "go", metric);
      expect([metric, difference?.mean, difference?.probabilityLower, difference?.probabilityHigher]).toEqual([
        metric,
        0,
        0,
        0,
      ]);
    }
    expect(of(result, "go", "cost").difference?.probabilityHigher).toBeGreaterThan(0.9);
  });

  test("a cost that moved down a list keeps its draws", () => {
    const free = uncertain.replace(
      "costs:\n",
      "costs:\n  - { item: Food, amount: 10 USD per departure, paid_by: un }\n",
    );
    const { difference, before } = of(diff(read(uncertain), read(free), few), "go", "cost");
    const departures = of(diff(read(uncertain), read(uncertain), few), "go", "transferred").before;
    expect(difference?.mean).toBeCloseTo(10 * (departures?.mean as number), 6);
    expect(difference?.se as number).toBeLessThan((before?.se as number) / 2);
  });

  test("the place of a cost that is gone may be taken by another: they are drawn apart", () => {
    const two = uncertain.replace(
      "costs:\n",
      "costs:\n  - { item: Food, amount: 300 to 500 USD per departure, paid_by: un }\n",
    );
    const alone = plan(read(two).scenario, { worlds: 1024, seed: 1 });
    const result = diff(read(two), read(uncertain), few);
    const whole = alone.options.find(({ id }) => id === "go")?.outcomes.cost;
    const cost = of(result, "go", "cost");
    expect(Math.abs((cost.before?.sd as number) / (whole?.sd as number) - 1)).toBeLessThan(0.05);
    expect(cost.difference?.probabilityLower).toBeGreaterThan(0.99);
  });
});

describe("differences by arithmetic", () => {
  test("a dearer departure costs as many times more as people depart", () => {
    const result = diff(read(small), read(small.replace("900 USD", "950 USD")), few);
    const { mean, se, probabilityHigher } = of(result, "go", "cost").difference as NonNullable<
      ReturnType<typeof of>["difference"]
    >;
    const departed = of(result, "go", "transferred").after?.mean as number;
    expect(mean).toBeCloseTo(50 * departed, 6);
    expect(se).toBeLessThan(1e-6 + 50 * departed);
    expect(probabilityHigher).toBe(1);
    expect(of(result, "stay", "cost").difference).toMatchObject({ mean: 0, se: 0 });
  });

  test("twice the rate of attacks, twice the attacks on those who stay", () => {
    const result = diff(read(small), read(small.replace("2 to 6 per year", "4 to 12 per year")), {
      worlds: 4096,
      seed: 1,
    });
    const { before, after, difference } = of(result, "stay", "attacks");
    expect((after?.mean as number) / (before?.mean as number)).toBeCloseTo(2, 2);
    expect(difference?.mean).toBeCloseTo((after?.mean as number) - (before?.mean as number), 9);
    expect(result.changes.map(({ path }) => path)).toEqual(["threats.rockets.attacks"]);
  });

  test("days that never come count as the horizon", () => {
    const result = diff(read(small), read(small.replace("opens: 30 days", "opens: 2 years")), few);
    const { before, after, difference } = of(result, "go", "days_to_empty");
    expect([after?.reached, after?.p50]).toEqual([0, null]);
    expect(before?.reached).toBe(1);
    expect(difference?.mean).toBeCloseTo(365 - (before?.mean as number), 9);
  });
});

describe("what only one of the two has", () => {
  const shorter = small.replace(/ {2}go:.*\n/, "").replace(/claims:\n.*\n/, "");

  test("an option and a claim", () => {
    const result = diff(read(small), read(shorter), few);
    expect(result.options.map(({ id }) => id)).toEqual(["stay", "go"]);
    expect(of(result, "go", "deaths")).toMatchObject({ after: null, difference: null });
    expect(result.options[1]?.weighted.deaths).toMatchObject({ after: null, difference: null });
    expect(result.options[1]?.weighted.deaths?.before?.mean).toBeGreaterThan(0);
    expect(result.options[1]?.needs).toEqual({ before: 1, after: null });
    expect(result.claims).toMatchObject([{ after: null, difference: null }]);
    expect(result.ranking.after).toEqual({ order: ["stay"], lead: null });
    expect(result.ranking.before.order).toEqual(["go", "stay"]);
  });

  test("a payer, whose cost the other has none of", () => {
    const shared = small
      .replaceAll("paid_by: un", "paid_by: { un: 50%, host: 50% }")
      .replace("payers:", "payers:\n  host: {}");
    const result = diff(read(small), read(shared), few);
    expect(of(result, "go", "cost.host")).toMatchObject({ before: null, difference: null });
    expect(of(result, "go", "cost.host").after?.mean).toBeGreaterThan(0);
    expect(result.options.find(({ id }) => id === "go")?.weighted["cost.host"]).toMatchObject({ before: null });
    expect(of(result, "go", "cost.un").difference?.mean).toBeLessThan(0);
    expect(of(result, "go", "cost").difference?.mean).toBeCloseTo(0, 6);
  });

  test("a currency, of which nothing is subtracted", () => {
    const result = diff(read(small), read(small.replaceAll("USD", "EUR")), few);
    expect(of(result, "go", "cost").difference).toBeNull();
    expect(of(result, "go", "deaths").difference?.mean).toBe(0);
  });
});

test.each(["camp-liberty-2013.yaml", "kosovo-1999.yaml", "libya-etm-2017.yaml"])(
  "%s against itself says the same",
  async (file) => {
    const read = await committed(file);
    const side = { scenario: read.scenario as NonNullable<typeof read.scenario>, written: read.written };
    const result = diff(side, side, { worlds: 64, seed: 3 });
    expect(result.changes).toEqual([]);
    expect(result.options.map(({ outcomes }) => outcomes.deaths?.difference?.mean)).toEqual(
      result.options.map(() => 0),
    );
  },
);
