import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { glyphs } from "../../src/report/glyphs.ts";
import { strip, stripAxis } from "../../src/report/strip.ts";

const ascii = { width: 11, glyphs: glyphs(false) };

describe("a strip", () => {
  it("shows where worlds lie on a scale from 0", () => {
    const spread = { p5: 1, p25: 2, p50: 4, p75: 6, p95: 9, mean: 5 };
    expect(strip(spread, { ...ascii, most: 10 })).toBe(" -==ox=---");
    expect(strip({ ...spread, mean: 4 }, { ...ascii, most: 10 })).toBe(" -==o==---");
    expect(strip({ p5: 0, p25: 0, p50: 0, p75: 0, p95: 0, mean: 0 }, { ...ascii, most: 10 })).toBe("o");
  });

  it("never leaves its width, and has one median", () => {
    const value = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 20, max: 80 }),
        (values, width) => {
          const [p5, p25, p50, p75, p95] = values.slice(0, 5).sort((a, b) => a - b) as [
            number,
            number,
            number,
            number,
            number,
          ];
          const text = strip({ p5, p25, p50, p75, p95, mean: values[5] }, { most: 400, width, glyphs: glyphs(true) });
          expect(text.length).toBeLessThanOrEqual(width);
          expect(text.split("●")).toHaveLength(2);
        },
      ),
    );
  });

  it("stands over an axis as wide as it is", () => {
    const words = (value: number) => String(value);
    expect(stripAxis(200, 21, words)).toBe("0        100      200");
    for (const width of [20, 37, 72]) expect(stripAxis(1000, width, words)).toHaveLength(width);
    expect(stripAxis(123456, 14, words)).toBe("0       123456");
  });
});
