import { expect, it } from "vitest";
import { hashText } from "../../../src/engine/random/hash-text.ts";

it("is FNV-1a (published: 0x811c9dc5, 0xe40c292c, 0xbf9cf968) after MurmurHash3's final mix", () => {
  expect(["", "a", "foobar"].map(hashText)).toEqual([0xab3e7c0b, 0x1a80b1b3, 0x0c0da6dc]);
});

it("tells apart texts beyond ASCII", () => {
  expect(new Set(["é", "è", "日", "本", "𝔸", "𝔹"].map(hashText)).size).toBe(6);
});
