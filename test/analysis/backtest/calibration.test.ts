import { describe, expect, it } from "vitest";
import { atMost, below, central } from "../../../src/analysis/backtest/predictive.ts";
import type { Question } from "../../../src/engine/question.ts";
import { watchOption } from "../../../src/engine/watch.ts";
import { compile } from "../../../src/model/compile.ts";
import { upperGamma } from "../../../src/mathematics/regularised-gamma.ts";
import type { Programme } from "../../../src/model/programme.ts";
import { scenarioOf } from "../../support/scenario.ts";

const HISTORIES = 400;
const BINS = 10;
const END = 500;

const programmeOf = (attacks: string) =>
  compile(
    scenarioOf(`relocate: 1
title: T
start: 2020-01-01
horizon: ${END} days
sites: { camp: { people: 900 }, haven: { safe: true, capacity: 120 } }
threats: { shells: { at: camp, attacks: ${attacks}, per_attack: { killed: 4 to 9, spread: gamma(0.8) }, concentration: uniform(0, 1) } }
offers:
  flight: { places: 880 to 960, pace: 5 to 60 per week, convoy: 12, opens: 10 to 60 days, to: haven, onward: durable }
  durable: { places: 960, pace: 3 to 60 per week, convoy: 7, opens: 30 to 120 days }
baseline: go
options: { go: { moves: [{ from: camp, offer: flight }] } }
`),
  );
const model = programmeOf("2 to 20 per year");

const day = 250;
const camp = model.siteIds.indexOf("camp");
const asked: readonly Question[] = [
  { kind: "attacks", sites: [camp], time: day },
  { kind: "deaths", sites: [camp], time: day },
  { kind: "present", sites: [camp], time: day },
  { kind: "departures", offers: [model.offerIds.indexOf("durable")], time: day },
  { kind: "empty", sites: [camp] },
  { kind: "full", sites: [model.siteIds.indexOf("haven")] },
  { kind: "blocked", time: day },
];

/** Histories of the model: each world 0 of a run of its own, so that they are independent. */
function histories(programme: Programme, count: number): number[][] {
  const worlds = Array.from({ length: count }, (_, i) =>
    watchOption(programme, { seed: 1000 + i, worlds: 16, option: 0, horizonDays: END, questions: asked }),
  );
  return asked.map((_, q) => worlds.map((answers) => answers[q][0]));
}

const whole = (value: number) => Math.floor(value);
/** The forecast, as the scores read it: sorted, days whole. */
const forecast = watchOption(model, { seed: 1, worlds: 8192, option: 0, horizonDays: END, questions: asked }).map(
  (column) => column.map(whole).sort(),
);

/** P(chi-square with BINS − 1 degrees of freedom > what the quantiles give), each spread over the bins it may fall in. */
function pValue(q: number, values: readonly number[]): number {
  const counts = new Float64Array(BINS);
  values.forEach((value, i) => {
    const [low, high] = [below(forecast[q], whole(value)), atMost(forecast[q], whole(value))];
    // A fixed low-discrepancy number in (0, 1) in place of a random one: ties are spread evenly.
    const u = (0.5 + i * 0.6180339887498949) % 1;
    counts[Math.min(BINS - 1, Math.floor(BINS * (low + u * (high - low))))]++;
  });
  const expected = values.length / BINS;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return upperGamma((BINS - 1) / 2, statistic / 2);
}

describe("histories drawn from the model itself", () => {
  const drawn = histories(model, HISTORIES);

  it.each(asked.map(({ kind }, q) => [kind, q] as const))("have uniform predictive quantiles: %s", (_, q) => {
    expect(pValue(q, drawn[q])).toBeGreaterThan(0.001);
  });

  it.each(asked.map(({ kind }, q) => [kind, q] as const))("are inside as often as the intervals say: %s", (_, q) => {
    for (const share of [0.5, 0.9]) {
      const { low, high, mass } = central(forecast[q], share);
      const inside = drawn[q].filter((value) => whole(value) >= low && whole(value) <= high).length;
      expect(mass).toBeGreaterThanOrEqual(share);
      expect(Math.abs(inside - HISTORIES * mass)).toBeLessThan(3.3 * Math.sqrt(HISTORIES * mass * (1 - mass)) + 1);
    }
  });

  it("are told from those of another model by the same tests", () => {
    const others = histories(programmeOf("6 to 60 per year"), 100);
    for (const kind of ["attacks", "deaths"] as const) {
      const q = asked.findIndex((question) => question.kind === kind);
      expect(pValue(q, others[q])).toBeLessThan(1e-6);
    }
  });
});
