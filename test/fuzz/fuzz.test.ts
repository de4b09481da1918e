import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkScenario } from "../../src/scenario/check-scenario.ts";
import { checkedOf } from "../../src/scenario/checked-of.ts";
import { readSound } from "../../src/scenario/read-sound.ts";
import { top } from "../tools/bundle.js";
import { type Case, fuzz, mutated } from "./fuzz.ts";
import { SOUND } from "./sound.ts";
import { outcomeOf, within } from "./unsound.ts";

const texts = SOUND.map((path) => readFileSync(join(top, path), "utf8"));
const SEEDS = 1500;
/** 100,000 are tried by `node test/bench/fuzz.js`, which measures time as well. */
let cases: Case[];
beforeAll(() => {
  cases = [...fuzz(texts, { first: 1, count: SEEDS })];
});

describe("a mutated scenario", () => {
  it("is checked without a crash, every finding worded, within the text, and said once", () => {
    expect(cases.flatMap(({ seed, faults }) => faults.map((fault) => `seed ${seed}: ${fault}`))).toEqual([]);
  });

  it("is found to be the same whether its structure is judged by the published schema or by zod", () => {
    let sound = 0;
    for (let seed = 1; seed <= SEEDS / 5; seed++) {
      const text = mutated(texts, seed);
      const read = readSound(text, {});
      if (read === null) continue;
      sound++;
      const quick = checkedOf(read, { text, file: "scenario.yaml", gathered: null });
      expect([seed, quick]).toEqual([seed, checkScenario(text)]);
    }
    expect(sound).toBeGreaterThan(SEEDS / 20);
  });

  it("is often something else than rubbish: some stay sound, and many kinds of findings are met", () => {
    expect(cases.filter(({ isSound }) => isSound).length).toBeGreaterThan(SEEDS / 20);
    expect(new Set(cases.flatMap(({ codes }) => codes)).size).toBeGreaterThan(40);
  });

  it("is the same for the same seed, and another for another", () => {
    const some = Array.from({ length: 20 }, (_, seed) => mutated(texts, seed));
    expect(Array.from({ length: 20 }, (_, seed) => mutated(texts, seed))).toEqual(some);
    expect(new Set(some).size).toBe(some.length);
  });
});

describe("what judges a check", () => {
  it("finds nothing wrong with a sound scenario", () => {
    for (const text of texts) expect(outcomeOf(text)).toMatchObject({ faults: [], isSound: true });
  });

  it("calls what is not text a crash", () => {
    expect(outcomeOf(undefined as unknown as string).faults).toHaveLength(1);
  });

  it.each([
    ["after the end of a line", { column: 6, endColumn: 7 }],
    ["after the last line", { line: 9, endLine: 9 }],
    ["before the first column", { column: 0 }],
    ["that ends before it begins", { column: 3, endColumn: 2 }],
  ])("refuses a place %s", (_, place) => {
    const sound = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    expect([within(sound, "abcd\nef"), within({ ...sound, ...place }, "abcd\nef")]).toEqual([true, false]);
  });
});
