import { describe, expect, it } from "vitest";
import { gammaPoisson } from "../../src/evidence/gamma-poisson.ts";
import { severityPosterior } from "../../src/evidence/severity-posterior.ts";
import { killedQuantile, spreadQuantile } from "../../src/evidence/severity-quantile.ts";
import { gammaQuantile } from "../../src/mathematics/gamma-quantile.ts";
import { normalQuantile } from "../../src/mathematics/normal-quantile.ts";
import { poissonQuantile } from "../../src/mathematics/poisson-quantile.ts";
import { upperGamma } from "../../src/mathematics/regularised-gamma.ts";
import { drawGamma, seeded } from "../support/draws.ts";

/*
 * Simulation-based calibration (Talts et al. 2018): a truth drawn from the prior, data from the truth, and the truth's rank
 * among draws of the posterior from these data. Where the posterior is right the ranks are uniform.
 */
const BINS = 20;
const DRAWS = 99;

/** Pearson's χ² of ranks 0 to 99 in 20 bins of 5. */
function chiSquare(ranks: readonly number[]): number {
  const counts = new Float64Array(BINS);
  for (const rank of ranks) counts[Math.floor((rank * BINS) / (DRAWS + 1))]++;
  const expected = ranks.length / BINS;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Chance of a χ² at least so large where the ranks are uniform: 19 degrees of freedom. */
function chance(ranks: readonly number[]): number {
  return upperGamma((BINS - 1) / 2, chiSquare(ranks) / 2);
}

/** The rank of a truth among draws: how many lie below. */
function rankOf(truth: number, draw: () => number): number {
  let rank = 0;
  for (let i = 0; i < DRAWS; i++) if (draw() < truth) rank++;
  return rank;
}

/** Probability above which ranks pass for uniform; a fixed seed, so it is met or not for ever. */
const LEAST = 0.01;

describe("calibration of the rate", () => {
  const prior = { shape: 2, exposure: 300 };
  const days = 400;

  /** `stretched` makes the posterior wrong: what it takes for the exposure, over the true one. */
  function ranks(seed: number, stretched: number): number[] {
    const uniform = seeded(seed);
    return Array.from({ length: 2000 }, () => {
      const rate = gammaQuantile(uniform(), prior.shape) / prior.exposure;
      const events = poissonQuantile(uniform(), rate * days);
      const law = gammaPoisson({ events, exposure: days * stretched, prior });
      return rankOf(rate, () => gammaQuantile(uniform(), law.shape) / law.exposure);
    });
  }

  it("ranks of the truth are uniform", () => {
    expect(chance(ranks(1, 1))).toBeGreaterThan(LEAST);
  });

  it("and would not be were the exposure off by a quarter", () => {
    expect(chance(ranks(1, 1.25))).toBeLessThan(1e-6);
  });
});

describe("calibration of the severity", () => {
  const priors = { killed: { median: 8, sigma: 1.2 }, spread: { median: 0.8, sigma: 0.7 } };
  const scales = [1, 0.6, 1, 0.3];

  /** `counted` makes the posterior wrong: what it takes for the killed, over the true number. */
  function ranks(worlds: number, counted: number): { killed: number[]; spread: number[] } {
    const uniform = seeded(2);
    const [killed, spread]: [number[], number[]] = [[], []];
    const logNormal = ({ median, sigma }: { median: number; sigma: number }) =>
      median * Math.exp(sigma * normalQuantile(uniform()));
    for (let i = 0; i < worlds; i++) {
      const [m, k] = [logNormal(priors.killed), logNormal(priors.spread)];
      const events = scales.map((scale) => {
        const mean = m * scale * (drawGamma(k, uniform) / k);
        return { killed: Math.round(poissonQuantile(uniform(), mean) * counted), scale };
      });
      const posterior = severityPosterior(events, priors);
      const draws = Array.from({ length: DRAWS }, () => {
        const mean = killedQuantile(posterior, uniform());
        return { mean, spread: spreadQuantile(posterior, mean, uniform()) };
      });
      killed.push(draws.filter(({ mean }) => mean < m).length);
      spread.push(draws.filter((draw) => draw.spread < k).length);
    }
    return { killed, spread };
  }

  it("ranks of mean killed and spread are uniform", () => {
    const { killed, spread } = ranks(1000, 1);
    expect(chance(killed)).toBeGreaterThan(LEAST);
    expect(chance(spread)).toBeGreaterThan(LEAST);
  });

  it("and would not be were the killed counted half again", () => {
    expect(chance(ranks(400, 1.5).killed)).toBeLessThan(1e-6);
  });
});
