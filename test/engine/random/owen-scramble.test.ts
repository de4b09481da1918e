import fc from "fast-check";
import { expect, it } from "vitest";
import { hashText } from "../../../src/engine/random/hash-text.ts";
import { owenScramble } from "../../../src/engine/random/owen-scramble.ts";
import { reverseBits } from "../../../src/engine/random/reverse-bits.ts";

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

it("keeps equal leading bits equal and sets unequal bits apart: nested permutations", () => {
  fc.assert(
    fc.property(word, word, word, (a, b, key) => {
      const before = Math.clz32(a ^ b);
      expect(Math.clz32(owenScramble(a, key) ^ owenScramble(b, key))).toBe(before);
    }),
    { numRuns: 2000 },
  );
});

it("leaves one point of a 2^k net in every interval of length 2^-k", () => {
  fc.assert(
    fc.property(word, fc.integer({ min: 1, max: 10 }), (key, k) => {
      const intervals = Array.from({ length: 2 ** k }, (_, i) => owenScramble(reverseBits(i), key) >>> (32 - k));
      expect(new Set(intervals).size).toBe(2 ** k);
    }),
  );
});

it("is uniform and without bias over keys: mean and variance at each point, and every bit", () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => hashText(`key ${i}`));
  const points = [0, -1, 0x80000000, 0x12345678, 0x55555555].map((x) => keys.map((key) => owenScramble(x, key) >>> 0));
  for (const values of points) {
    const units = values.map((x) => (x + 0.5) / 2 ** 32 - 0.5);
    expect(Math.abs(mean(units))).toBeLessThan(4 * Math.sqrt(1 / 12 / keys.length));
    expect(Math.abs(mean(units.map((u) => 12 * u * u)) - 1)).toBeLessThan(4 * Math.sqrt(0.8 / keys.length));
    for (let bit = 0; bit < 32; bit++) {
      expect(Math.abs(mean(values.map((x) => (x >>> bit) & 1)) - 0.5)).toBeLessThan(0.018);
    }
  }
});

it("reverses bits", () => {
  expect(reverseBits(1) >>> 0).toBe(0x80000000);
  expect(reverseBits(0x12345678)).toBe(0x1e6a2c48);
  fc.assert(fc.property(word, (x) => reverseBits(reverseBits(x)) === x));
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
