import fc from "fast-check";
import { expect, it } from "vitest";
import { philox } from "../../../src/engine/random/philox.ts";
import { sobolColumn } from "../../../src/engine/random/sobol-column.ts";

const replicates = 16;

interface Part {
  dimension: number;
  seed?: number;
  slotKey?: number;
  firstIndex?: number;
  count: number;
}

function column({ dimension, seed = 42, slotKey = dimension + 1000, firstIndex = 0, count }: Part): Float64Array {
  const out = new Float64Array(replicates * count);
  sobolColumn({ dimension, seed, slotKey, firstIndex, count, out });
  return out;
}

function replicate(points: Float64Array, r: number): Float64Array {
  return points.filter((_, i) => i % replicates === r);
}

it("stratifies every replicate over the first 2^k points and every later block of them, padded dimensions too", () => {
  const dimension = fc.constantFrom(0, 1, 7, 255, 256, 300, 511, 5000);
  const block = fc.constantFrom(0, 1, 3, 2 ** 20);
  fc.assert(
    fc.property(dimension, fc.nat({ max: 9 }), block, fc.maxSafeNat(), (dimension, k, block, seed) => {
      const count = 2 ** k;
      const points = column({ dimension, seed, firstIndex: block * count, count });
      for (let r = 0; r < replicates; r++) {
        expect(new Set(replicate(points, r).map((u) => Math.floor(u * count))).size).toBe(count);
      }
    }),
  );
});

it("stratifies the first two dimensions together, in their own group and in a padded one", () => {
  for (const group of [0, 256, 512]) {
    const [x, y] = [column({ dimension: group, count: 256 }), column({ dimension: group + 1, count: 256 })];
    for (let r = 0; r < replicates; r++) {
      const [xs, ys] = [replicate(x, r), replicate(y, r)];
      expect(new Set(Array.from(xs, (u, i) => 16 * Math.floor(16 * u) + Math.floor(16 * ys[i]))).size).toBe(256);
    }
  }
});

it("gives the same points however the sequence is cut", () => {
  for (const dimension of [3, 259]) {
    const whole = column({ dimension, firstIndex: 5, count: 300 });
    const cuts = [5, 6, 100, 263, 305];
    const parts = cuts.slice(1).map((to, i) => column({ dimension, firstIndex: cuts[i], count: to - cuts[i] }));
    expect(parts.flatMap((part) => [...part])).toEqual([...whole]);
  }
});

it("stays inside (0, 1) and reaches indices up to 2³²", () => {
  for (const dimension of [0, 300]) {
    const points = column({ dimension, firstIndex: 2 ** 32 - 1024, count: 1024 });
    expect(Math.min(...points)).toBeGreaterThan(0);
    expect(Math.max(...points)).toBeLessThan(1);
    for (let r = 0; r < replicates; r++) {
      expect(new Set(replicate(points, r).map((u) => Math.floor(u * 1024))).size).toBe(1024);
    }
  }
});

it("is another sample in each replicate and for each seed and key", () => {
  const base = column({ dimension: 4, count: 64 });
  const samples = [
    ...Array.from({ length: replicates }, (_, r) => replicate(base, r)),
    ...Array.from({ length: replicates }, (_, r) => replicate(column({ dimension: 4, seed: 43, count: 64 }), r)),
    replicate(column({ dimension: 4, seed: 42 + 2 ** 32, count: 64 }), 0),
    replicate(column({ dimension: 4, slotKey: 1, count: 64 }), 0),
  ];
  expect(new Set(samples.map((sample) => sample.join())).size).toBe(samples.length);
});

it("leaves two dimensions uncorrelated, in the same group or in two", () => {
  const pairs = [
    [4, 9],
    [4, 260],
    [4, 516],
    [256, 512],
    [256, 300],
    [300, 556],
    [511, 767],
  ] as const;
  for (const [a, b] of pairs) {
    const [x, y] = [column({ dimension: a, count: 1024 }), column({ dimension: b, count: 1024 })];
    expect(Math.abs(correlation(x, y)), `${a} and ${b}`).toBeLessThan(0.03);
  }
});

it("integrates a smooth function of six dimensions with less than a hundredth of plain Monte Carlo's variance", () => {
  const [dimensions, count] = [6, 1024];
  const columns = Array.from({ length: dimensions }, (_, i) => column({ dimension: 37 * i, count }));
  const integrand = (u: readonly number[]) => Math.exp(u.reduce((sum, x, i) => sum + (x - 0.5) / (i + 1), 0));
  const means = Array.from({ length: replicates }, (_, r) => {
    const own = columns.map((points) => replicate(points, r));
    return mean(Array.from({ length: count }, (_, i) => integrand(own.map((points) => points[i]))));
  });
  const plain = Array.from({ length: 16_384 }, (_, w) => integrand(plainUniforms(w)));
  expect(variance(means)).toBeLessThan(variance(plain) / count / 100);
  const factors = columns.map((_, i) => 2 * (i + 1) * Math.sinh(0.5 / (i + 1)));
  const exact = factors.reduce((product, factor) => product * factor);
  expect(Math.abs(mean(means) - exact)).toBeLessThan(4 * Math.sqrt(variance(means) / replicates));
});

it("keeps the stream of today, bit for bit", () => {
  expect([...column({ dimension: 0, seed: 0, slotKey: 0, count: 2 })]).toMatchInlineSnapshot(`
    [
      0.6554607831640169,
      0.39828330709133297,
      0.4401403615484014,
      0.6557124991668388,
      0.5081889558350667,
      0.1382089442340657,
      0.7401666290825233,
      0.8704031590605155,
      0.5764834155561402,
      0.8756731959292665,
      0.768469670205377,
      0.2368359883548692,
      0.621505155810155,
      0.44017063768114895,
      0.7654562470270321,
      0.9183937619673088,
      0.28452746046241373,
      0.5178895284188911,
      0.9350999515736476,
      0.2502362948143855,
      0.061639930005185306,
      0.7811511604813859,
      0.2902392685646191,
      0.14581799239385873,
      0.07162765169050545,
      0.274849088746123,
      0.34872205660212785,
      0.9715493210824206,
      0.33327722956892103,
      0.8574903066037223,
      0.06680916773620993,
      0.07047016138676554,
    ]
  `);
  const late = { dimension: 77, seed: 2 ** 53 - 1, slotKey: 0xdeadbeef, firstIndex: 1000, count: 1 };
  expect([...column(late)]).toMatchInlineSnapshot(`
    [
      0.07143424090463668,
      0.5983085253974423,
      0.1900704283034429,
      0.2292010464007035,
      0.44331907003652304,
      0.08436389139387757,
      0.29691316245589405,
      0.801466228091158,
      0.34218758379574865,
      0.6535126516828313,
      0.03179794235620648,
      0.1394073135452345,
      0.34688051405828446,
      0.525779792922549,
      0.2239941650768742,
      0.32889478222932667,
    ]
  `);
  const padded = { dimension: 600, seed: 7, slotKey: 5, firstIndex: 3, count: 1 };
  expect([...column(padded)]).toMatchInlineSnapshot(`
    [
      0.7942707902984694,
      0.938711732509546,
      0.3769730521598831,
      0.7092568563530222,
      0.6702990742633119,
      0.714784809271805,
      0.568693618173711,
      0.12914040067698807,
      0.5386935070855543,
      0.45786604925524443,
      0.5309916721889749,
      0.9839253643294796,
      0.15545581479091197,
      0.914835790055804,
      0.6177449031965807,
      0.6387906403979287,
    ]
  `);
});

/** Six uniforms from Philox. */
function plainUniforms(world: number): number[] {
  const words = new Int32Array(8);
  philox(world, 0, 0, 0, 1, 2, words.subarray(0, 4));
  philox(world, 1, 0, 0, 1, 2, words.subarray(4));
  return [...words.subarray(0, 6)].map((word) => ((word >>> 0) + 0.5) / 2 ** 32);
}

function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

function correlation(x: Float64Array, y: Float64Array): number {
  return 12 * mean(x.map((value, i) => (value - 0.5) * (y[i] - 0.5)));
}
