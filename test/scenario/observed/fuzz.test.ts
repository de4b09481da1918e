import { describe, expect, test } from "vitest";
import { backtest } from "../../../src/analysis/backtest/backtest.ts";
import { mutated } from "../../fuzz/mutated.ts";
import { observedOf, scenario, withExample } from "./support.ts";

const RECORDS = [
  withExample(`outcomes:
  - { what: attacks, at: liberty, by: 2015-03-15, value: 3, low: 2, source: un }
  - { what: deaths, value: 29, low: 28, high: 32, source: un, note: "Two accounts: 28 and 32." }
  - { what: departures, through: [transit, durable], by: 2013-12-31, value: 304, at_least: true, source: un }
  - { what: present, at: [liberty, haven], on: 2013-12-31, value: 2900, source: [un] }`),
  withExample(`summary: What came after.
outcomes:
  - what: full
    at: haven
    on: 2013-06-15
    low: 2013-06-01
    high: 2013-06-30
    source: un
  - { what: empty, at: liberty, on: never, source: un }
  - { what: blocked, by: 2013-12-31, value: 120, source: un }`),
];
const COUNT = 3000;

describe(`${COUNT} records with something changed in them`, () => {
  const read = Array.from({ length: COUNT }, (_, seed) => {
    const text = mutated(RECORDS, seed + 1);
    return { seed: seed + 1, text, ...observedOf(text) };
  });
  const sound = read.filter(({ observed }) => observed !== null);

  test("are each either read or said to be wrong, within the text", () => {
    for (const { seed, text, observed, diagnostics } of read) {
      const wrong = diagnostics.some(({ severity }) => severity === "error");
      expect({ seed, wrong }).toEqual({ seed, wrong: observed === null });
      const lines = text.split("\n").length;
      expect(diagnostics.filter(({ line, endLine }) => line < 1 || endLine > lines).map(() => seed)).toEqual([]);
    }
  });

  test("are some of both kinds", () => {
    expect(sound.length).toBeGreaterThan(COUNT / 20);
    expect(read.length - sound.length).toBeGreaterThan(COUNT / 4);
  });

  test("where read, are scored by finite numbers in their ranges", () => {
    for (const { seed, observed } of sound.filter((_, i) => i % 10 === 0)) {
      for (const { quantile, crps, forecast } of backtest(scenario, observed as never, { worlds: 16 }).outcomes) {
        const shares = [quantile.value, quantile.below, quantile.atMost, forecast.mass50, forecast.mass90];
        expect({ seed, shares: shares.every((share) => share >= 0 && share <= 1) }).toEqual({ seed, shares: true });
        expect({ seed, crps: crps.value >= 0 && Number.isFinite(crps.value) }).toEqual({ seed, crps: true });
      }
    }
  });
});
