import { describe, expect, it } from "vitest";
import { betaQuantile } from "../../src/mathematics/beta-quantile.ts";
import { gammaQuantile } from "../../src/mathematics/gamma-quantile.ts";
import { logGamma } from "../../src/mathematics/log-gamma.ts";
import { normalCdf } from "../../src/mathematics/normal-cdf.ts";
import { normalQuantile } from "../../src/mathematics/normal-quantile.ts";
import { poissonQuantile } from "../../src/mathematics/poisson-quantile.ts";
import { regularisedBeta } from "../../src/mathematics/regularised-beta.ts";
import { lowerGamma, upperGamma } from "../../src/mathematics/regularised-gamma.ts";
import reference from "../fixtures/scipy-quantiles.json" with { type: "json" };

const functions: Record<string, (...args: number[]) => number> = {
  logGamma,
  normalCdf,
  normalQuantile,
  lowerGamma,
  upperGamma,
  gammaQuantile,
  regularisedBeta,
  betaQuantile,
  poissonQuantile,
};

/** What each function is held to; the reference itself is good to 2e-12. */
const tolerance: Record<string, number> = {
  logGamma: 1e-14,
  normalCdf: 2e-13,
  normalQuantile: 1e-15,
  poissonQuantile: 0,
};

describe(`the values of SciPy ${reference.scipy}`, () => {
  it.each(Object.keys(functions))("%s", (name) => {
    const rows = reference.values.filter(({ f }) => f === name);
    expect(rows.length).toBeGreaterThan(7);
    for (const { args, value } of rows) {
      const error = Math.abs(functions[name](...args) - value);
      expect(error, `${name}(${args.join(", ")})`).toBeLessThanOrEqual((tolerance[name] ?? 1e-11) * Math.abs(value));
    }
  });
});
