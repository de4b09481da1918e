import { expect, test } from "vitest";
import { nearest } from "../../src/scenario/nearest.ts";

test.each([
  ["titel", ["title", "start"], "title"],
  ["per-attack", ["per_attack", "killed"], "per_attack"],
  ["USd", ["USD", "EUR"], "USD"],
  ["b", ["a", "c"], null],
  ["partial", ["stay", "full"], null],
  ["x".repeat(100), ["x".repeat(99)], null],
  ["any", [], null],
])("%s among %j is %s", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
