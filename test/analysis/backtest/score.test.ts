import { describe, expect, it } from "vitest";
import { calibrate } from "../../../src/analysis/backtest/calibrate.ts";
import { central, inverse } from "../../../src/analysis/backtest/predictive.ts";
import type { ScoredOutcome } from "../../../src/analysis/backtest/result.ts";
import { score } from "../../../src/analysis/backtest/score.ts";
import type { ObservedOutcome } from "../../../src/scenario/observed/observed.ts";

const outcome = (value: number, more: Partial<ObservedOutcome> = {}): ObservedOutcome => ({
  kind: "deaths",
  at: [],
  through: [],
  day: 100,
  value,
  low: value,
  high: value,
  atLeast: false,
  source: [],
  note: null,
  ...more,
});
/** 0 … 99, each once in sixteen replicates of ten values, out of order. */
const hundredAndSixty = Float64Array.from({ length: 160 }, (_, w) => (w * 7) % 160);

describe("an interval", () => {
  const ten = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

  it("ends at values of the forecast: the least that a share does not exceed", () => {
    expect([0.05, 0.1, 0.1001, 0.25, 0.5, 0.95, 1].map((p) => inverse(ten, p))).toEqual([1, 1, 2, 3, 5, 10, 10]);
    expect(
      inverse(
        Float64Array.from({ length: 100 }, (_, i) => i),
        0.07,
      ),
    ).toBe(6);
  });

  it("knows how much of the forecast it holds, more than its name where values are few", () => {
    expect(central(ten, 0.5)).toEqual({ low: 3, high: 8, mass: 0.6 });
    expect(central(Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 5), 0.5)).toEqual({ low: 0, high: 0, mass: 0.8 });
    expect(central(Float64Array.of(3, 5, Infinity, Infinity), 0.9)).toEqual({ low: 3, high: Infinity, mass: 1 });
  });
});

describe("the predictive quantile", () => {
  it("is the share below and half of the share equal, at the value and at what accounts differ by", () => {
    const { quantile, inside50, inside90 } = score(hundredAndSixty, outcome(80, { low: 40, high: 120 }));
    expect(quantile).toMatchObject({
      value: 80.5 / 160,
      below: 0.5,
      atMost: 81 / 160,
      low: 40.5 / 160,
      high: 120.5 / 160,
    });
    expect([inside50, inside90]).toEqual([true, true]);
  });

  it("of what was counted as nothing where mostly nothing is forecast is the middle of that", () => {
    const mostlyNone = Float64Array.from({ length: 160 }, (_, w) => (w < 120 ? 0 : w));
    expect(score(mostlyNone, outcome(0)).quantile).toMatchObject({ value: 0.375, below: 0, atMost: 0.75 });
  });

  it("has no error where a replicate is one world", () => {
    const { quantile, crps } = score(
      Float64Array.from({ length: 16 }, (_, w) => w),
      outcome(3),
    );
    expect([quantile.se, crps.se]).toEqual([null, null]);
    expect(score(hundredAndSixty, outcome(80)).quantile.se).toBeGreaterThan(0);
  });
});

describe("inside", () => {
  it.each([
    [39, true, true],
    [38, false, true],
    [119, true, true],
    [120, false, true],
    [7, false, true],
    [6, false, false],
    [151, false, true],
    [152, false, false],
  ])("for %d: 50%% %s, 90%% %s, the ends included", (value, half, ninety) => {
    const { inside50, inside90 } = score(hundredAndSixty, outcome(value));
    expect([inside50, inside90]).toEqual([half, ninety]);
  });
});

describe("a day", () => {
  const day = (value: number) => outcome(value, { kind: "empty", day: 100 });
  /** A quarter each on day 40 (at noon), 60, 90 and never. */
  const days = Float64Array.from({ length: 160 }, (_, w) => [40.5, 60.2, 90.9, Infinity][Math.floor(w / 40)]);

  it("counts whole, and never stands after all days", () => {
    const { forecast, quantile, inside50, inside90 } = score(days, day(40));
    expect(forecast).toMatchObject({ p5: 40, p25: 40, p50: 60, p75: 90, p95: null, reached: 0.75 });
    expect([quantile.below, quantile.atMost, inside50, inside90]).toEqual([0, 0.25, true, true]);
  });

  it("that did not come by the end of the record is scored as never", () => {
    const { observed, quantile, inside50, inside90 } = score(days, day(Infinity));
    expect([observed.value, quantile.below, quantile.atMost]).toEqual([null, 0.75, 1]);
    expect([inside50, inside90]).toEqual([false, true]);
  });

  it("is scored up to the end of the record: never and the last day are one", () => {
    // Values 40, 60, 90, 100 (capped), each a quarter, against 100: mean distance 110/4, mean distance of pairs 420/16.
    expect(score(days, day(Infinity)).crps).toMatchObject({ value: 27.5 - 26.25 / 2, cap: 100 });
    expect(score(days, day(100)).crps.value).toBe(score(days, day(Infinity)).crps.value);
    expect(score(days, outcome(100, { day: 5 })).crps.cap).toBeNull();
  });
});

describe("calibration", () => {
  const scored = (value: number): ScoredOutcome => ({
    kind: "deaths",
    says: "",
    unit: "people",
    at: [],
    through: [],
    date: null,
    source: [],
    note: null,
    ...score(hundredAndSixty, outcome(value)),
  });

  it("counts what is inside, against what a right forecast has inside", () => {
    const [deaths, all] = calibrate([scored(80), scored(20), scored(0), scored(159)]).groups;
    expect(deaths).toMatchObject({ kind: "deaths", outcomes: 4, inside50: 1, inside90: 2, below90: 1, above90: 1 });
    expect(deaths?.expected50).toBeCloseTo((4 * 81) / 160, 12);
    expect(deaths?.expected90).toBeCloseTo((4 * 145) / 160, 12);
    expect(all).toEqual({ ...deaths, kind: null });
  });

  it("spreads each outcome over the quantiles it may have", () => {
    const all = calibrate([scored(80), scored(0), scored(31)]).groups.at(-1);
    // 80 of 160 has the quantiles 80/160 to 81/160, 0 has 0 to 1/160, 31 has 31/160 to 32/160 = 0.2.
    expect(all?.histogram).toEqual([2, 0, 1, 0, 0]);
    const { bins, groups } = calibrate([{ ...scored(0), ...score(new Float64Array(160), outcome(0)) }]);
    for (const share of groups[0]?.histogram ?? []) expect(share).toBeCloseTo(1 / bins, 12);
  });

  it("loses nothing: every outcome falls somewhere, also outside all that was forecast", () => {
    const all = calibrate([scored(-5), scored(1000), scored(12), scored(99)]).groups.at(-1);
    expect(all?.histogram.reduce((sum, count) => sum + count, 0)).toBeCloseTo(4, 12);
    expect([all?.histogram[0], all?.histogram.at(-1)]).toEqual([2, 1]);
    expect(calibrate([scored(-5), scored(-6), scored(1000)]).groups.at(-1)?.histogram).toEqual([2, 0, 0, 0, 1]);
    expect(calibrate([]).groups).toMatchObject([
      { kind: null, outcomes: 0, meanQuantile: 0.5, histogram: [0, 0, 0, 0, 0] },
    ]);
  });
});

describe("standard errors of a score", () => {
  const of = (worlds: number) =>
    score(
      Float64Array.from({ length: worlds }, (_, w) => (w * 7) % 5),
      outcome(2),
    );

  it("are none of sixteen worlds, one a replicate, and are there of thirty-two", () => {
    expect([of(16).quantile.se, of(16).crps.se]).toEqual([null, null]);
    expect(of(32).quantile.se).toBeGreaterThan(0);
    expect(of(32).crps.se).toBeGreaterThan(0);
  });

  it("are the spread of the replicates, of which world w is in number w mod 16", () => {
    // All worlds of a replicate alike: half the replicates forecast 0 and half 4, the quantile of 2 is 0 or 1 in each.
    const split = Float64Array.from({ length: 160 }, (_, w) => ((w & 15) < 8 ? 0 : 4));
    const { quantile, crps } = score(split, outcome(2));
    expect(quantile.value).toBe(0.5);
    expect(quantile.se).toBeCloseTo(Math.sqrt(16 / 15 / 4 / 16), 12);
    // Every replicate is 2 off.
    expect(crps.se).toBe(0);
  });
});
