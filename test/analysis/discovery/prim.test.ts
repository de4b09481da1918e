import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prim } from "../../../src/analysis/discovery/prim.ts";
import { uniforms } from "../information/draws.ts";

const WORLDS = 2000;
const inputs = [1, 2, 3, 4].map((seed) => uniforms(WORLDS, seed));
/** A corner of the first two inputs, with one world in twenty the wrong way round. */
const corner = inputs[0].map((a, w) => Number(a < 0.4 && inputs[1][w] > 0.5 !== uniforms(WORLDS, 9)[w] < 0.05));

const small = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    inputs: fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 60, maxLength: 60 }), {
      minLength: width,
      maxLength: width,
    }),
    y: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 60, maxLength: 60 }),
  }),
);

describe("prim", () => {
  it("finds the corner: both limits, and leaves the inputs that do not matter alone", () => {
    const { trajectory } = prim(inputs, corner, { massMin: 0.18 });
    const last = trajectory.at(-1);
    expect(last?.box[0].high).toBeGreaterThan(0.36);
    expect(last?.box[0].high).toBeLessThan(0.44);
    expect(last?.box[1].low).toBeGreaterThan(0.46);
    expect(last?.box[1].low).toBeLessThan(0.54);
    expect([last?.box[0].low, last?.box[1].high]).toEqual([null, null]);
    expect(last?.density).toBeGreaterThan(0.9);
    expect(last?.coverage).toBeGreaterThan(0.85);
  });

  it("peels monotonely: density rises, mass falls, and each step is what its box holds", () => {
    fc.assert(
      fc.property(small, ({ inputs: columns, y }) => {
        const { trajectory } = prim(columns, y, { peelAlpha: 0.1, massMin: 0.1 });
        const total = y.reduce((sum, value) => sum + value, 0);
        trajectory.forEach(({ box, density, mass, coverage }, step) => {
          if (step > 0) expect(density).toBeGreaterThan(trajectory[step - 1].density);
          if (step > 0) expect(mass).toBeLessThan(trajectory[step - 1].mass);
          const held = y.filter((_, w) =>
            box.every(({ low, high }, i) => columns[i][w] >= (low ?? -1) && columns[i][w] <= (high ?? 99)),
          );
          const caught = held.reduce((sum, value) => sum + value, 0);
          expect(mass).toBeCloseTo(held.length / 60, 12);
          expect(density).toBeCloseTo(caught / held.length, 12);
          expect(coverage).toBeCloseTo(total === 0 ? 0 : caught / total, 12);
        });
      }),
    );
  });

  it("is the same in any order of inputs and worlds, and on any increasing scale", () => {
    const turned = (column: ArrayLike<number>) => Float64Array.from(column).reverse();
    const plain = prim(inputs, corner).trajectory;
    const scaled = prim(
      [inputs[2].map(Math.exp), inputs[3], inputs[1].map((value) => value * value * value), inputs[0]].map(turned),
      turned(corner),
    ).trajectory;
    expect(scaled.map(({ density, mass, coverage }) => [density, mass, coverage])).toEqual(
      plain.map(({ density, mass, coverage }) => [density, mass, coverage]),
    );
    const cube = (limit: number | null) => (limit === null ? null : limit * limit * limit);
    expect(scaled.at(-1)?.box[3]).toEqual(plain.at(-1)?.box[0]);
    expect(scaled.at(-1)?.box[2].low).toBe(cube(plain.at(-1)?.box[1].low ?? null));
    expect(plain.length).toBeGreaterThan(10);
  });

  it("peels nothing where no world counts, or all do", () => {
    expect(prim(inputs, new Float64Array(WORLDS)).trajectory).toHaveLength(1);
    expect(prim(inputs, new Float64Array(WORLDS).fill(1)).trajectory).toHaveLength(1);
  });

  it("takes off, each time, the slice without which the rest is densest: no other of its size would do better", () => {
    const alpha = 0.1;
    const shuffled = (seed: number) =>
      fc.shuffledSubarray(
        Array.from({ length: 60 }, (_, i) => i * seed),
        { minLength: 60 },
      );
    const distinct = fc.tuple(
      shuffled(1),
      shuffled(2),
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 60, maxLength: 60 }),
    );
    fc.assert(
      fc.property(distinct, ([a, b, y]) => {
        const { trajectory } = prim([a, b], y, { peelAlpha: alpha, massMin: 0.2 });
        const inside = (box: (typeof trajectory)[number]["box"]) =>
          y.flatMap((_, w) =>
            [a, b].every((column, i) => column[w] >= (box[i].low ?? -1) && column[w] <= (box[i].high ?? 999))
              ? [w]
              : [],
          );
        const dense = (worlds: number[]) => worlds.reduce((sum, w) => sum + y[w], 0) / worlds.length;
        const peeled = (worlds: number[]) => {
          const size = Math.max(1, Math.floor(alpha * worlds.length));
          return [a, b].flatMap((column) => {
            const order = worlds.toSorted((v, w) => column[v] - column[w]);
            return [order.slice(size), order.slice(0, -size)];
          });
        };
        trajectory.forEach(({ box, density }, step) => {
          const rests = peeled(inside(box)).filter((worlds) => worlds.length >= 12);
          const best = Math.max(0, ...rests.map(dense));
          const next = trajectory[step + 1];
          if (next === undefined) expect(best).toBeLessThanOrEqual(density);
          else {
            expect(next.density).toBeCloseTo(best, 12);
            expect(inside(next.box).length).toBe(rests[0].length);
          }
        });
      }),
    );
  });

  it("never parts worlds alike: of three values it takes off one whole", () => {
    const column = Array.from({ length: 90 }, (_, w) => Math.floor(w / 30));
    const y = column.map((value) => Number(value === 1));
    const { trajectory } = prim([column], y);
    expect(trajectory.map(({ mass, density }) => [mass, density])).toEqual([
      [1, 1 / 3],
      [2 / 3, 1 / 2],
      [1 / 3, 1],
    ]);
    expect(trajectory.at(-1)?.box).toEqual([{ low: 1, high: 1 }]);
  });
});
