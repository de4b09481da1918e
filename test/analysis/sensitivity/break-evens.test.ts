import { describe, expect, it } from "vitest";
import {
  breakEvenResult,
  breakEvenRow,
  distinct,
  rowOf,
  screened,
} from "../../../src/analysis/sensitivity/break-evens.ts";
import { type Curve, curvePoint, curvePoints, curveResult } from "../../../src/analysis/sensitivity/curve.ts";
import type { BreakEvenRow } from "../../../src/analysis/sensitivity/result.ts";
import { settable } from "../../../src/analysis/sensitivity/settable.ts";
import { createStudy } from "../../../src/analysis/sensitivity/study.ts";
import { scenarioOf } from "../../support/scenario.ts";
import { influences } from "./influences.ts";
import { STAYING, shieldOrGo } from "./shield-or-go.ts";

const CHANCE = "options.go.needs.0.chance";
const scenario = scenarioOf(shieldOrGo);
const studyOf = (worlds: number) => createStudy(scenario, { seed: 1, worlds, needs: "weighed" });
const asked = (path: string) => ({ path, times: false });
const pair = { a: "shield", b: "go", metric: "deaths" };

function rowIn(worlds: number, path: string): BreakEvenRow {
  const study = studyOf(worlds);
  const column = study.run.programme.columns.findIndex(({ key }) => key === path);
  return breakEvenRow(study, pair, { quantity: settable(study, column), worlds: 1024 });
}

describe("a break-even", () => {
  it("is surer where the study has more worlds than are run again, whichever of the two estimates is", () => {
    for (const path of ["$shield", CHANCE]) {
      const [few, many] = [1024, 8192].map((worlds) => rowIn(worlds, path).ties[0].se as number);
      expect(many, path).toBeLessThan(few);
    }
  });

  it("tells the difference at both ends of the range: of s − (1 − p), in deaths of those who stay", () => {
    const { ends } = rowIn(8192, "$shield");
    ends.forEach(({ value, difference }) => {
      expect(Math.abs(difference.mean - STAYING * (value - 0.6))).toBeLessThan(4 * difference.se + 1e-9);
    });
    expect(ends.map(({ value }) => value)).toEqual([0.005, 0.995].map((end) => expect.closeTo(end, 2)));
  });

  it("is looked for in what moves either option, those that tie nearest the middle of their draws first", () => {
    const study = studyOf(1024);
    const looked = screened(influences(study, ["deaths"]), pair).map((asked) => rowOf({ study }, asked));
    const { rows, between, metric, difference } = breakEvenResult(study, pair, looked);
    expect([between, metric]).toEqual([["shield", "go"], "deaths"]);
    expect(Math.abs(difference.mean + STAYING * 0.1)).toBeLessThan(4 * difference.se);
    const paths = rows.map(({ path }) => path);
    expect(paths.slice(0, 2)).toEqual(["$shield", CHANCE]);
    expect(paths).not.toContain("costs.0.amount");
    const without = rows.filter(({ ties }) => ties.length === 0);
    const swings = without.map(({ ends: [low, high] }) => Math.abs(high.difference.mean - low.difference.mean));
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    expect(rows.findIndex(({ ties }) => ties.length === 0)).toBe(rows.length - without.length);
  });

  it("of rows in any order is in one order: ties, exact numbers after drawn ones, what moves most, names", () => {
    const row = (
      path: string,
      { below, drawn = true, moves = 1 }: { below?: number; drawn?: boolean; moves?: number },
    ) => {
      const ends = [0, moves].map((mean) => ({ difference: { mean, se: 0 } }));
      const ties = below === undefined && drawn ? [] : [{ below: below ?? null }];
      return { path, drawn, ties, ends } as unknown as BreakEvenRow;
    };
    const rows = [
      row("d", { moves: 2 }),
      row("f", {}),
      row("c", { drawn: false }),
      row("a", { below: 0.45 }),
      row("e", {}),
      row("b", { below: 0.9 }),
    ];
    const sorted = breakEvenResult(studyOf(256), pair, rows).rows.map(({ path }) => path);
    expect(sorted).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it("looks at each value of a range once, ascending", () => {
    expect(distinct([3, 1, 3, 2, 1])).toEqual([1, 2, 3]);
  });
});

describe("a curve", () => {
  it("has eleven values of one quantity along its range, at each the ties and the ends of the other", () => {
    const study = studyOf(1024);
    const [x, y] = ["$shield", CHANCE].map((path) =>
      settable(
        study,
        study.run.programme.columns.findIndex(({ key }) => key === path),
      ),
    );
    const curve: Curve = { pair, axes: [asked("$shield"), asked(CHANCE)], isMap: false };
    const where = { study, mapStudy: () => studyOf(256) };
    const found = curvePoints(where, curve).map((point) => curvePoint(where, point));
    const { points, ...told } = curveResult(curve, found);
    expect(told).toEqual({ between: ["shield", "go"], metric: "deaths", x: "$shield", y: CHANCE });
    expect(points).toHaveLength(11);
    points.forEach(({ x: { value }, ends }, i) => {
      expect(value).toBeCloseTo(x.range[0] + ((x.range[2] - x.range[0]) * i) / 10, 9);
      expect(ends.map((end) => end.value)).toEqual([y.range[0], y.range[2]]);
      for (const { value: chance, difference } of ends)
        expect(difference.mean / STAYING).toBeCloseTo(value - (1 - chance), 1);
    });
  });
});
