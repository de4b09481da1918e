import { describe, expect, it } from "vitest";
import type { BreakEvenRow, SensitivityResult } from "../../src/analysis/sensitivity/result.ts";
import { decidingPaths } from "../../src/analysis/sliders.ts";

function row(path: string, [low, high]: [number, number], rest: Partial<BreakEvenRow> = {}): BreakEvenRow {
  const end = (mean: number) => ({ difference: { mean, se: 0 } });
  return { path, drawn: true, ties: [{}], ends: [end(low), end(high)], ...rest } as BreakEvenRow;
}

const paths = (rows: BreakEvenRow[], tornado: string[]) =>
  decidingPaths({ breakEven: { rows }, tornado: tornado.map((path) => ({ path })) } as unknown as SensitivityResult);

describe("the quantities that decide", () => {
  it("are those at which the best two tie, what moves them most first, and then those of the widest swing, each once", () => {
    expect(paths([row("a", [-1, 1]), row("b", [3, -3]), row("c", [0, 1])], ["d", "b", "e"])).toEqual([
      "b",
      "a",
      "c",
      "d",
      "e",
    ]);
  });

  it("are none that is exact, and none without a tie but by its swing", () => {
    expect(
      paths([row("a", [-9, 9], { drawn: false }), row("b", [-9, 9], { ties: [] }), row("c", [0, 1])], ["b"]),
    ).toEqual(["c", "b"]);
  });
});
