import fc from "fast-check";
import { expect, it } from "vitest";
import { hashText } from "../../../src/engine/random/hash-text.ts";
import { sobolSlots } from "../../../src/engine/random/slots.ts";

const paths = (count: number) => Array.from({ length: count }, (_, i) => `sites.site-${i}.people`);

it("depends on the paths and not on their order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(paths(60), { minLength: 1 }), (some) => {
      const slots = sobolSlots(some);
      expect(sobolSlots([...some].reverse())).toEqual(slots);
      expect(new Set(slots.values()).size).toBe(some.length);
    }),
  );
});

it("is the hash within the shelf, or the next free slot in path order", () => {
  const many = paths(40);
  const taken = new Set<number>();
  for (const [path, slot] of sobolSlots(many)) {
    let expected = 64 + (hashText(path) % 64);
    while (taken.has(expected)) expected = (expected + 1) % 256;
    expect(slot).toBe(expected);
    taken.add(slot);
  }
});

it.each([
  [0, 16, "threats.raids.attacks"],
  [0, 16, "threats.raids.per_attack.killed"],
  [0, 16, "options.return.set.threats.raids.attacks.times"],
  [0, 16, "evidence.log.rate"],
  [16, 64, "threats.raids.concentration"],
  [16, 64, "threats.raids.per_attack.spread"],
  [16, 64, "$crowding"],
  [16, 64, "cohorts.child.vulnerability"],
  [64, 128, "offers.albania.opens"],
  [64, 128, "options.full.moves.0.start"],
  [128, 256, "costs.0.amount"],
  [128, 256, "threats.raids.per_attack.injured"],
  [128, 256, "options.full.needs.0.chance"],
])("from %i to %i for %s: what deaths hang on most has the dimensions that fill best", (first, end, path) => {
  const slot = sobolSlots([path]).get(path) as number;
  expect(slot).toBeGreaterThanOrEqual(first);
  expect(slot).toBeLessThan(end);
});

it("almost never moves a path when another comes", () => {
  const before = sobolSlots(paths(40));
  let moved = 0;
  for (let i = 0; i < 200; i++) {
    const after = sobolSlots([...before.keys(), `costs.extra-${i}`]);
    for (const [path, slot] of before) if (after.get(path) !== slot) moved++;
  }
  expect(moved / (200 * 40)).toBeLessThan(0.01);
});

it("fills 256 slots, then the next 256", () => {
  const slots = [...sobolSlots(paths(600)).values()].sort((a, b) => a - b);
  expect(slots.slice(0, 512)).toEqual(Array.from({ length: 512 }, (_, i) => i));
  expect(slots.slice(512).every((slot) => slot >= 512 && slot < 768)).toBe(true);
});

it("keeps the slots of today", () => {
  const slots = sobolSlots(["$peace", "threats.rockets.attacks", "sites.camp.people"]);
  expect(Object.fromEntries(slots)).toMatchInlineSnapshot(`
    {
      "$peace": 23,
      "sites.camp.people": 113,
      "threats.rockets.attacks": 4,
    }
  `);
});
