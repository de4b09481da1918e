import fc from "fast-check";
import { expect, it } from "vitest";
import { displayWidth } from "../../src/report/display-width.ts";
import { wrap } from "../../src/report/wrap.ts";

const word = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom("a", "é", "難", "民", "👩‍👩‍👧", "ر") });
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

it("keeps every line within the width and every character in its order", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 60 }), (given, width) => {
      const lines = wrap(given, width);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join("").replaceAll(" ", "")).toBe(given.replaceAll(" ", ""));
    }),
  );
});

it("counts wide characters as two cells and combining ones as none", () => {
  expect(["難民", "e\u0301", "plain", ""].map(displayWidth)).toEqual([4, 1, 5, 0]);
});

it("breaks a path that is wider than a line between its keys", () => {
  expect(wrap("options.shelters.set.threats.shells.per_attack.killed.times", 32)).toEqual([
    "options.shelters.set.threats.",
    "shells.per_attack.killed.times",
  ]);
  expect(wrap("a.bcdefghijklmnop", 10)).toEqual(["a.bcdefghi", "jklmnop"]);
});
