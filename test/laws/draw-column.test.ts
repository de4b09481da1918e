import fc from "fast-check";
import { expect, it } from "vitest";
import { drawColumn } from "../../src/laws/draw-column.ts";
import { lawQuantile } from "../../src/laws/law-quantile.ts";
import type { Law } from "../../src/scenario/law.ts";
import { laws } from "./laws.ts";

/** Uniforms a world can have: (x + ½) / 2³². */
const worldUniform = fc.nat({ max: 2 ** 32 - 1 }).map((x) => (x + 0.5) / 2 ** 32);

const grid = Float64Array.from({ length: 6000 }, (_, i) => (i + 0.5) / 6000);
const extremes = Float64Array.of(1e-300, 1e-20, 0.5 / 2 ** 32, 1e-6, 1 - 1e-6, 1 - 0.5 / 2 ** 32, 1 - 1e-15);

function draws(law: Law, uniforms: Float64Array): Float64Array {
  const out = new Float64Array(uniforms.length);
  drawColumn(law, uniforms, out);
  return out;
}

function greatestError(law: Law, uniforms: Float64Array): number {
  const quantile = lawQuantile(law);
  const drawn = draws(law, uniforms);
  const errors = drawn.map((draw, i) => {
    const exact = quantile(uniforms[i]);
    return exact === draw ? 0 : Math.abs(draw / exact - 1);
  });
  return Math.max(...errors);
}

it("keeps to the exact quantile within 3e-11", () => {
  for (const law of laws) {
    expect(greatestError(law, grid), JSON.stringify(law)).toBeLessThan(3e-11);
    expect(greatestError(law, extremes), JSON.stringify(law)).toBeLessThan(3e-11);
  }
});

it("keeps to it within 1e-9 for gamma(0.01) and 1e-6 for beta(0.05, 0.05), the worst seen", () => {
  expect(greatestError({ kind: "gamma", shape: 0.01, scale: 1 }, grid)).toBeLessThan(1e-9);
  expect(greatestError({ kind: "beta", a: 0.05, b: 0.05 }, grid)).toBeLessThan(1e-6);
});

it("never decreases in u, down to neighbouring 32-bit uniforms", () => {
  fc.assert(
    fc.property(fc.constantFrom(...laws), fc.array(worldUniform, { minLength: 1, maxLength: 30 }), (law, uniforms) => {
      const pairs = uniforms.flatMap((u) => [u, u + 1 / 2 ** 32]).filter((u) => u < 1);
      const drawn = draws(law, Float64Array.from(pairs).sort());
      for (let i = 1; i < drawn.length; i++) expect(drawn[i]).toBeGreaterThanOrEqual(drawn[i - 1]);
    }),
    { numRuns: 2000 },
  );
});

it("gives each world the same draw however the column is cut", () => {
  for (const law of laws) {
    const whole = draws(law, grid);
    const cuts = [0, 1, 511, 1024, 6000];
    const parts = cuts.slice(1).map((to, i) => draws({ ...law }, grid.slice(cuts[i], to)));
    expect(parts.flatMap((part) => [...part])).toEqual([...whole]);
  }
});

it("may overwrite the uniforms", () => {
  const column = Float64Array.from(grid);
  drawColumn(laws[4], column, column);
  expect(column).toEqual(draws(laws[4], grid));
});
