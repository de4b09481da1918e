import { describe, expect, it } from "vitest";
import { mapAxes, reportSensitivity } from "../../src/analysis/report-sensitivity.ts";
import type { BreakEvenResult, BreakEvenRow } from "../../src/analysis/sensitivity/result.ts";
import { scenarioOf } from "../support/scenario.ts";
import { shieldOrGo } from "./sensitivity/shield-or-go.ts";

const CHANCE = "options.go.needs.0.chance";

function row(path: string, [low, high]: [number, number], rest: Partial<BreakEvenRow> = {}): BreakEvenRow {
  const end = (mean: number) => ({ difference: { mean, se: 0 } });
  return { path, drawn: true, multiplier: false, ties: [{}], ends: [end(low), end(high)], ...rest } as BreakEvenRow;
}

const axesOf = (...rows: BreakEvenRow[]) => mapAxes({ rows } as unknown as BreakEvenResult);

describe("the map of a page", () => {
  it("is of the two quantities with a tie that move the difference most, whichever way", () => {
    expect(axesOf(row("a", [-1, 1]), row("b", [5, -5]), row("c", [-2, 2]))).toEqual(["b", "c"]);
    expect(axesOf(row("a", [1, 9]), row("b", [0, 7]))).toEqual(["a", "b"]);
  });

  it("passes over what is not drawn, what multiplies and what has no tie, and is none of one quantity", () => {
    const [a, b] = [row("a", [-1, 1]), row("b", [-1, 2])];
    for (const without of [{ drawn: false }, { multiplier: true }, { ties: [] }]) {
      expect(axesOf(a, row("c", [-9, 9], without), b)).toEqual(["b", "a"]);
      expect(axesOf(a, row("c", [-9, 9], without))).toBeNull();
    }
    expect(axesOf()).toBeNull();
  });

  it("is drawn where the two tie on a line, and quantities have names in words", () => {
    const { result, names } = reportSensitivity(scenarioOf(shieldOrGo), { worlds: 512, seed: 1 });
    expect([result.curve?.x, result.curve?.y].sort()).toEqual(["$shield", CHANCE]);
    const tied = result.curve?.points.filter(({ ties }) => ties.length > 0) ?? [];
    expect(tied.length).toBeGreaterThan(2);
    for (const { x, ties } of tied) expect(ties[0].value).toBeCloseTo(1 - x.value, 2);
    expect(names).toMatchObject({ $shield: "shield", [CHANCE]: "Go: A host, admission" });
    expect(names["threats.rockets.attacks"]).toBe("rockets: attacks");
  });
});
