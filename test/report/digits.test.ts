import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decimalsSupported,
  differenceWithError,
  grouped,
  percent,
  percentWithin,
  significant,
  stated,
  withError,
} from "../../src/report/digits.ts";

const number = (text: string) => Number(text.replaceAll(",", ""));

describe("digits", () => {
  it.each([
    [87.3981, 0.031, 9, "87.40 (0.03)"],
    [87.3981, 0.031, 1, "87.4 (0.03)"],
    [87.3981, 0.42, 9, "87.4 (0.4)"],
    [12_345.678, 34.2, 9, "12,350 (30)"],
    [0.0312, 0.0096, 9, "0.03 (0.01)"],
    [0.0312, 0.0084, 9, "0.031 (0.008)"],
    [210, 0, 1, "210"],
    [5, 0.00001, 1, "5.0 (<0.001)"],
  ])("%d with error %d, at most %d decimals: %s", (mean, se, most, text) => {
    expect(withError({ mean, se }, most)).toBe(text);
  });

  it("shows every digit the error supports and none beyond", () => {
    const mean = fc.double({ min: -1e7, max: 1e7, noNaN: true });
    const error = fc.double({ min: 1e-3, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(mean, error, (value, se) => {
        const unit = 10 ** -decimalsSupported(se);
        const shown = number(withError({ mean: value, se }, 99).split(" ")[0]);
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(unit / 2 + Math.abs(value) * 1e-12);
        expect(Math.abs(shown / unit - Math.round(shown / unit))).toBeLessThan(1e-4);
        expect(unit).toBeLessThanOrEqual(se * 1.06);
        expect(unit * 10).toBeGreaterThan(se);
      }),
    );
  });

  it("marks a difference within two standard errors of zero, and only that", () => {
    expect(differenceWithError({ mean: 0.1, se: 0.06 }, 2)).toBe("~+0.10 (0.06)");
    expect(differenceWithError({ mean: -0.13, se: 0.06 }, 2)).toBe("-0.13 (0.06)");
    expect(differenceWithError({ mean: 0, se: 0 }, 2)).toBe("0");
    expect(differenceWithError({ mean: -0.038, se: 0.006 }, 1)).toBe("-0.038 (0.006)");
    expect(differenceWithError({ mean: -0.008, se: 0.006 }, 1)).toBe("~0.0 (0.006)");
    expect(differenceWithError({ mean: null, se: null }, 2)).toBe("-");
  });

  it("writes no minus zero, and commas from ten thousand on", () => {
    expect(grouped(-0.004, 2)).toBe("0.00");
    expect(grouped(9999, 0)).toBe("9999");
    expect(grouped(-1_234_567.891, 1)).toBe("-1,234,567.9");
    expect([0.0012345, 12.345, 123_456].map((value) => significant(value))).toEqual(["0.00123", "12.3", "123,456"]);
  });

  it("tells a probability with the decimal its error supports, and one that is required as it is stated", () => {
    expect(percentWithin(0.7996, 0.003)).toBe("80.0%");
    expect(percentWithin(0.013, 0.0005)).toBe("1.3%");
    expect(percentWithin(0.796, 0.02)).toBe("80%");
    expect([0, 0.0001, 0.9999, 1].map((each) => percentWithin(each, 0.0001))).toEqual([
      "0%",
      "<0.1%",
      ">99.9%",
      "100%",
    ]);
    expect([0.001, 0.999].map((each) => percentWithin(each, 0.02))).toEqual(["<1%", ">99%"]);
    expect([0.999, 0.8, 0.07, 1].map(stated)).toEqual(["99.9%", "80%", "7%", "100%"]);
  });

  it("never rounds a possibility to none or a doubt to certainty", () => {
    expect([0, 0.001, 0.5, 0.999, 1, null].map(percent)).toEqual(["0%", "<1%", "50%", ">99%", "100%", "-"]);
  });
});
