import fc from "fast-check";
import { expect, it } from "vitest";
import { ascending, lowerBound } from "../../src/analysis/ascending.ts";

const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { maxLength: 60 });

it("puts numbers in the order that a stable sort does, equal ones as they stand", () => {
  fc.assert(
    fc.property(values, (column) => {
      const order = column
        .map((_, i) => i)
        .sort((a, b) => (column[a] < column[b] ? -1 : column[a] > column[b] ? 1 : 0));
      expect([...ascending(column)]).toEqual(order);
    }),
  );
});

it("counts those that are less", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: -3, max: 3 }), (column, value) => {
      const sorted = new Float64Array(column).sort();
      expect(lowerBound(sorted, value)).toBe(column.filter((other) => other < value).length);
    }),
  );
});
