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

it("is hash mod 256, or the next free slot in path order", () => {
  const many = paths(40);
  const taken = new Set<number>();
  for (const [path, slot] of sobolSlots(many)) {
    let expected = hashText(path) % 256;
    while (taken.has(expected)) expected = (expected + 1) % 256;
    expect(slot).toBe(expected);
    taken.add(slot);
  }
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
      "$peace": 135,
      "sites.camp.people": 177,
      "threats.rockets.attacks": 164,
    }
  `);
});
