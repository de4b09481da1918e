import { describe, expect, it } from "vitest";
import { isPrecise, looks } from "../../src/analysis/precision.ts";
import type { PlanResult } from "../../src/analysis/result.ts";

describe("a run with a precision asked for", () => {
  it("looks after 16,384 worlds, then after a quarter more each time in whole batches, and at the end", () => {
    expect(looks(50_000, 1024)).toEqual([16_384, 20_480, 25_600, 32_768, 40_960, 50_000]);
    expect(looks(16_384, 1024)).toEqual([16_384]);
    expect(looks(500, 1024)).toEqual([500]);
  });

  const deaths = (mean: number, se: number) => ({ deaths: { mean, se } });
  const precise = ({ base = 200, own = 1, weighted = 1, pair = 1, pairWeighted = 1 }, share: number) =>
    isPrecise(
      {
        baseline: "stay",
        options: [
          { id: "go", outcomes: deaths(1, own), weighted: deaths(1, weighted) },
          { id: "stay", outcomes: deaths(base, 1), weighted: deaths(base, 1) },
        ],
        pairs: [
          { option: "go", other: "stay", deaths: { mean: 1, se: pair }, weighted: { mean: 1, se: pairWeighted } },
        ],
      } as unknown as PlanResult,
      share,
    );

  it("is precise where no error is over the share of the baseline's mean, of any option or pair, either way", () => {
    expect(precise({}, 0.005)).toBe(true);
    expect(precise({}, 0.0049)).toBe(false);
    for (const one of ["own", "weighted", "pair", "pairWeighted"]) expect(precise({ [one]: 1.1 }, 0.005)).toBe(false);
  });

  it("is not precise where the baseline has no mean, or nothing of it is asked", () => {
    const unknown = { baseline: "stay", options: [{ id: "stay", outcomes: {}, weighted: {} }], pairs: [] };
    expect(isPrecise(unknown as unknown as PlanResult, 1)).toBe(false);
    expect(precise({ own: Number.NaN }, 1)).toBe(false);
  });
});
