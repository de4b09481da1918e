import { describe, expect, it } from "vitest";
import { claimVerdict } from "../../../src/analysis/sensitivity/claim-verdict.ts";
import type { ClaimResult } from "../../../src/analysis/result.ts";
import type { ClaimDecider } from "../../../src/analysis/sensitivity/result.ts";

const verdict = (probability: number, decides: ClaimDecider | null = null) =>
  claimVerdict({ inExpectation: { probability, se: 0 } } as ClaimResult, decides);

describe("a verdict on a claim", () => {
  it.each([
    [0.9996, "holds nearly always (>99% of worlds)"],
    [0.95, "holds nearly always (95% of worlds)"],
    [0.9, "holds mostly (90% of worlds)"],
    [0.6, "holds more often than not (60% of worlds)"],
    [0.5, "holds about as often as not (50% of worlds)"],
    [0.3, "fails more often than not (30% of worlds)"],
    [0.1, "fails mostly (10% of worlds)"],
    [0.0004, "fails nearly always (<1% of worlds)"],
  ])("at a probability of %d: %s", (probability, words) => {
    expect(verdict(probability)).toBe(`In expectation it ${words}; no single quantity decides it.`);
  });

  it("has nothing to decide where the test always or never holds", () => {
    expect(verdict(1)).toBe("In expectation it holds in every world drawn.");
    expect(verdict(0)).toBe("In expectation it holds in no world drawn.");
  });

  const decides = { path: "offers.host.pace", explains: 0.5, lowTenth: 0.01, highTenth: 0.97 };

  it("names what it turns on, what becomes of it at the ends, and where it flips if it does", () => {
    expect(verdict(0.5, { ...decides, flip: null })).toBe(
      "In expectation it holds about as often as not (50% of worlds); it turns most on offers.host.pace: 1% in its lowest tenth, 97% in its highest; no flip in its range.",
    );
    const flip = { value: 2, written: "14 per week", se: 0.1, seWritten: "0.7 per week" };
    expect(verdict(0.5, { ...decides, flip })).toContain("; flips at 14 per week (se 0.7 per week).");
  });
});
