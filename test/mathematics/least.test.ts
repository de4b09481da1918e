import fc from "fast-check";
import { expect, it } from "vitest";
import { least } from "../../src/mathematics/least.ts";

it("is Math.min of numbers, but for the sign of a zero", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
      expect(least(a, b) + 0).toBe(Math.min(a, b) + 0);
    }),
  );
});
