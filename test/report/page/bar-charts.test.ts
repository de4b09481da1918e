import { describe, expect, it } from "vitest";
import type { ReportSensitivity } from "../../../src/analysis/report-sensitivity.ts";
import type { SensitivityResult } from "../../../src/analysis/sensitivity/result.ts";
import { informationChart } from "../../../src/report/page/information-chart.ts";
import { tornadoChart } from "../../../src/report/page/tornado-chart.ts";

const measured = (mean: number) => ({ mean, se: 0.1 });
const end = (written: string, mean: number) => {
  return { value: 0, written, held: measured(mean), best: measured(mean), option: "a" };
};
const worth = (deaths: number, told: boolean) => ({ deaths: { worth: deaths, se: 0.1, told }, money: null });

const result = {
  choice: {
    best: "a",
    second: "b",
    options: [{ id: "a", title: "A", deaths: measured(50), cost: measured(0), best: 1 }],
  },
  tornado: [
    { path: "up", low: end("1 per year", 20), high: end("4 per year", 100), swing: 80 },
    { path: "down", low: end("10%", 60), high: end("90%", 45), swing: 15 },
    { path: "still", low: end("0", 50), high: end("9", 50), swing: 0 },
  ],
  information: {
    perfect: worth(2, true),
    quantities: [
      { path: "up", ...worth(1, true) },
      { path: "down", ...worth(0.05, false) },
    ],
    answers: [{ of: "Iraq", what: "consent", chance: 0.3, ifYes: "a", ifNo: "b", ...worth(1.5, true) }],
  },
} as unknown as SensitivityResult;
const sensitivity: ReportSensitivity = { result, names: { up: "Rate of attacks" } };

const wide = (markup: string) => markup.slice(markup.indexOf('class="wide"'));

describe("a tornado", () => {
  const picture = wide(tornadoChart(sensitivity).markup);
  const bars = [...picture.matchAll(/<rect class="(low|high)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
    ([, kind, x, width]) => ({ kind, from: Number(x), to: Number(x) + Number(width) }),
  );
  const middle = Number(/class="axis" x1="([\d.]+)" y1="0"/.exec(picture)?.[1]);

  it("has bars from the deaths with all as drawn to those at each end, in proportion; what moves nothing is left out", () => {
    expect(bars.map(({ kind }) => kind)).toEqual(["low", "high", "low", "high"]);
    const reach = bars.map(({ from, to }) => (Math.abs(from - middle) < 0.2 ? to - middle : from - middle));
    const perDeath = reach[1] / 50;
    for (const [i, deaths] of [20 - 50, 100 - 50, 60 - 50, 45 - 50].entries())
      expect(reach[i]).toBeCloseTo(deaths * perDeath, 0);
  });

  it("says what it shows, with the names of quantities where it knows them", () => {
    expect(picture).toContain("Rate of attacks: 20 deaths at 1 per year, 100 at 4 per year; down: 60 deaths at 10%");
    expect(picture).not.toContain("still");
  });
});

describe("what is worth knowing", () => {
  it("is shown from the most, everything first, and only what can be told from zero", () => {
    const picture = wide(informationChart(sensitivity).markup);
    expect(picture).toContain(
      "Every quantity that is drawn (EVPI): 2 deaths averted; The answer of Iraq: consent: 1.5 deaths averted; Rate of attacks: 1 deaths averted.",
    );
    const widths = [...picture.matchAll(/<rect class="held"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths[1] / widths[0]).toBeCloseTo(0.75, 2);
    expect(widths[2] / widths[0]).toBeCloseTo(0.5, 2);
  });
});
