import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { philox } from "../../../src/engine/random/philox.ts";

const vectors = readFileSync(new URL("../../fixtures/philox4x32-kat.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("philox4x32 10 "))
  .map((line) => line.split(" ").slice(2));

it("has vectors to answer", () => {
  expect(vectors).toHaveLength(8);
});

it.each(vectors)("answers the known vector %s %s %s %s under %s %s", (...words) => {
  const [c0, c1, c2, c3, k0, k1, ...expected] = words.map((word) => Number.parseInt(word, 16));
  const out = new Int32Array(4);
  philox(c0, c1, c2, c3, k0, k1, out);
  expect([...out].map((word) => word >>> 0)).toEqual(expected);
});
