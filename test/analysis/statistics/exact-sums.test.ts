import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addExactly,
  addSums,
  createSums,
  type ExactSums,
  roundedSums,
} from "../../../src/analysis/statistics/exact-sums.ts";

/** A double as a whole number of 2^−1074. */
function asWhole(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const exponent = bits >> 52n;
  const fraction = bits & ((1n << 52n) - 1n);
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
  return value < 0 ? -size : size;
}

/** The double nearest to a whole number of 2^−1074, halves to even. */
function nearest(whole: bigint): number {
  const size = whole < 0n ? -whole : whole;
  const surplus = BigInt(Math.max(0, size.toString(2).length - 53));
  const kept = size >> surplus;
  const rest = size - (kept << surplus);
  const half = surplus === 0n ? 0n : 1n << (surplus - 1n);
  const up = surplus > 0n && (rest > half || (rest === half && (kept & 1n) === 1n)) ? 1n : 0n;
  // Two steps, since 2^−1074 · 2^surplus may not be a double by itself.
  const steps = Number(surplus) - 1074;
  const value = Number(kept + up) * 2 ** Math.max(steps, -1000) * 2 ** Math.min(0, steps + 1000);
  return whole < 0n ? -value : value;
}

const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), {
  maxLength: 60,
});

function summed(all: readonly number[]): ExactSums {
  const sums = createSums(1);
  for (const value of all) addExactly(sums, 0, value);
  return sums;
}

describe("exact sums", () => {
  it("are rounded once: the double nearest to the sum in whole numbers", () => {
    fc.assert(
      fc.property(values, (all) => {
        const exact = all.reduce((sum, value) => sum + asWhole(value), 0n);
        expect(roundedSums(summed(all))[0] + 0).toBe(nearest(exact) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("do not hang on order or grouping", () => {
    fc.assert(
      fc.property(values, fc.array(fc.nat(3), { maxLength: 60 }), (all, groups) => {
        const parts = [0, 1, 2, 3].map((group) => summed(all.filter((_, i) => (groups[i] ?? 0) === group)));
        const merged = parts.reduceRight((sums, part) => {
          addSums(sums, part);
          return sums;
        }, createSums(1));
        expect(roundedSums(merged)[0]).toBe(roundedSums(summed(all))[0]);
      }),
    );
  });

  it("keep what plain sums lose, and keep sums apart from one another", () => {
    const sums = createSums(3);
    for (const value of [1e16, 1, 1e-16, -1e16]) addExactly(sums, 1, value);
    for (const value of [1e100, 1, 1e-100, 1e50, -1e50, 1e-50]) addExactly(sums, 2, value);
    expect([...roundedSums(sums)]).toEqual([0, 1, 1e100]);
    addExactly(sums, 2, -1e100);
    expect(roundedSums(sums)[2]).toBe(1);
  });

  it("round a half towards what lies below it (Python: fsum([1e16, 1, 1e-16]) = 10000000000000002)", () => {
    expect(roundedSums(summed([1e16, 1, 1e-16]))[0]).toBe(10000000000000002);
    expect(roundedSums(summed([1e16, 1]))[0]).toBe(1e16);
  });
});
