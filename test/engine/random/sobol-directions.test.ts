import { expect, it } from "vitest";
import { directionNumbers } from "../../../src/engine/random/sobol-directions.ts";

/** Point n of the unscrambled sequence in one dimension. */
function point(dimension: number, n: number): number {
  const gray = n ^ (n >>> 1);
  const bits = directionNumbers(dimension).reduce((sum, v, i) => ((gray >>> i) & 1 ? sum ^ v : sum), 0);
  return (bits >>> 0) / 2 ** 32;
}

it("starts with the published m's of dimensions 2 to 7 (new-joe-kuo-6.21201)", () => {
  const published = [[1], [1, 3], [1, 3, 1], [1, 1, 1], [1, 1, 3, 3], [1, 3, 5, 13]];
  published.forEach((initial, i) => {
    const v = directionNumbers(i + 1);
    expect(initial.map((_, k) => v[k] >>> (31 - k))).toEqual(initial);
  });
});

it("gives SciPy 1.17.1's first ten points in eight dimensions", () => {
  const points = Array.from({ length: 10 }, (_, n) => Array.from({ length: 8 }, (_, dimension) => point(dimension, n)));
  expect(points).toEqual([
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75],
    [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25],
    [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875],
    [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375],
    [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125],
    [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625],
    [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125, 0.4375, 0.9375],
    [0.6875, 0.8125, 0.4375, 0.9375, 0.0625, 0.8125, 0.9375, 0.4375],
  ]);
});

it("has SciPy 1.17.1's direction numbers in all 256 dimensions (32 bits; FNV-1a over dimensions, then numbers)", () => {
  let hash = 0x811c9dc5;
  for (let dimension = 0; dimension < 256; dimension++) {
    for (const v of directionNumbers(dimension)) hash = Math.imul(hash ^ v, 0x01000193);
  }
  expect(hash >>> 0).toBe(0x3d7cc46b);
});
