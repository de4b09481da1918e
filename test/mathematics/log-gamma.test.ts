import fc from "fast-check";
import { expect, it } from "vitest";
import { logGamma } from "../../src/mathematics/log-gamma.ts";

it("knows the factorials and Γ(½) = √π", () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 13);
    factorial *= n;
  }
  expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 15);
});

it("vanishes at 1 and 2 with slopes −γ and 1 − γ, to relative accuracy", () => {
  const euler = 0.5772156649015329;
  for (const h of [1e-12, 1e-9, -1e-10]) {
    expect(logGamma(1 + h) / (1 + h - 1)).toBeCloseTo(-euler, 8);
    expect(logGamma(2 + h) / (2 + h - 2)).toBeCloseTo(1 - euler, 8);
  }
});

it("satisfies Legendre's duplication formula (DLMF 5.5.5)", () => {
  const x = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(x, (z) => {
      const right = logGamma(z) + logGamma(z + 0.5) + (2 * z - 1) * Math.LN2 - 0.5 * Math.log(Math.PI);
      expect(Math.abs(logGamma(2 * z) - right)).toBeLessThan(1e-14 * (1 + Math.abs(logGamma(2 * z)) + z));
    }),
  );
});
