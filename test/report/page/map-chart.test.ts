import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CurveResult, SensitivityResult } from "../../../src/analysis/sensitivity/result.ts";
import { mapChart } from "../../../src/report/page/map-chart.ts";
import { fixturePlan } from "../fixture-plan.ts";

const A = fixturePlan.options[1].id;
const B = fixturePlan.options[2].id;

/** Deaths of a less deaths of b, linear in both quantities, each from 0 to 1. */
type Difference = (x: number, y: number) => number;

/** The curve that a linear difference has: eleven places across, at most one tie up. */
function curveOf(difference: Difference): CurveResult {
  const value = (at: number) => ({ value: at, written: String(at) });
  const points = Array.from({ length: 11 }, (_, i) => {
    const x = i / 10;
    const [low, high] = [difference(x, 0), difference(x, 1)];
    const tie = low / (low - high);
    const ties = low < 0 !== high < 0 ? [{ ...value(tie), se: null, seWritten: null, below: null }] : [];
    const end = (y: number, mean: number) => ({ ...value(y), difference: { mean, se: 0.01 } });
    return { x: value(x), ties, ends: [end(0, low), end(1, high)] as const };
  });
  return { between: [A, B], metric: "deaths", x: "across", y: "up", points };
}

/** The regions of the wide picture: whose they are, and their corners in its pixels. */
function regionsOf(difference: Difference) {
  const result = { curve: curveOf(difference) } as SensitivityResult;
  const { markup } = mapChart(fixturePlan, { result, names: {} });
  const wide = markup.slice(markup.indexOf('class="wide"'));
  const axes = [...wide.matchAll(/class="axis" x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/g)];
  const [[left, bottom, right], [, top]] = axes.map((axis) => axis.slice(1).map(Number)) as number[][];
  const regions = [...wide.matchAll(/class="region (c\d)" d="M([^"]+)Z"/g)].map(([, colour, d]) => ({
    colour,
    corners: d.split("L").map((corner) => corner.split(" ").map(Number) as [number, number]),
  }));
  return { regions, at: (x: number, y: number) => [left + x * (right - left), bottom - y * (bottom - top)] as const };
}

function covers(corners: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  corners.forEach(([x1, y1], i) => {
    const [x2, y2] = corners[(i + corners.length - 1) % corners.length];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

describe("a break-even map", () => {
  it("gives every place the colour of the option with fewer deaths there", () => {
    const slope = fc.double({ min: -5, max: 5, noNaN: true });
    const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(slope, slope, slope, inside, inside, (p, q, r, x, y) => {
        const difference: Difference = (across, up) => p * across + q * up + r;
        const { regions, at } = regionsOf(difference);
        const steepness = Math.max(1, Math.abs(p), Math.abs(q));
        fc.pre(Math.abs(difference(x, y)) > 0.02 * steepness);
        const found = regions.filter(({ corners }) => covers(corners, at(x, y)));
        expect(found.length).toBeGreaterThanOrEqual(1);
        expect(new Set(found.map(({ colour }) => colour))).toEqual(new Set([difference(x, y) < 0 ? "c1" : "c2"]));
      }),
      { numRuns: 300 },
    );
  });

  it("is nothing where no two quantities flip the answer", () => {
    expect(mapChart(fixturePlan, { result: { curve: null } as SensitivityResult, names: {} }).markup).toBe("");
  });

  it("breaks the long name of a quantity into lines that the picture holds", () => {
    const result = { curve: curveOf((x, y) => x - y) } as SensitivityResult;
    const across = "Stay behind walls and in shelters: Rockets and mortars: killed per attack, times";
    const { markup } = mapChart(fixturePlan, { result, names: { across } });
    const narrow = markup.slice(markup.indexOf('class="narrow"'), markup.indexOf('class="wide"'));
    const words = [...narrow.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text as string);
    expect(Math.max(...words.map(({ length }) => length))).toBeLessThanOrEqual(46);
    expect(words.join(" ")).toContain(`${across} (across)`);
  });
});
