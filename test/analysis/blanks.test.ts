import { expect, it } from "vitest";
import { createBlanks } from "../../src/analysis/blanks.ts";

it("hands out columns of zeros, each once until all are given back, however many are taken", () => {
  const blanks = createBlanks(16);
  const taken = Array.from({ length: 150 }, () => blanks.take());
  expect(new Set(taken).size).toBe(150);
  for (const [i, column] of taken.entries()) column.fill(i + 1);
  expect(taken.map((column) => [column.length, column[0], column[15]])).toEqual(
    taken.map((_, i) => [16, i + 1, i + 1]),
  );
  blanks.reset();
  const again = Array.from({ length: 200 }, () => blanks.take());
  expect(again.slice(0, 150)).toEqual(Array(150).fill(new Float64Array(16)));
  expect(again.every((column, i) => i >= 150 || column === taken[i])).toBe(true);
});
