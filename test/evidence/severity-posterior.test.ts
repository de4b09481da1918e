import { describe, expect, it } from "vitest";
import { killedQuantile, spreadQuantile } from "../../src/evidence/severity-quantile.ts";
import { severityBands } from "../../src/evidence/severity-bands.ts";
import { severityPosterior } from "../../src/evidence/severity-posterior.ts";
import { logGamma } from "../../src/mathematics/log-gamma.ts";

const PRIORS = { killed: { median: 8, sigma: 1.2 }, spread: { median: 0.8, sigma: 0.7 } };
const EVENTS = [
  { killed: 11, scale: 1 },
  { killed: 34, scale: 1 },
  { killed: 0, scale: 0.5 },
];

/** Negative binomial probability by its textbook form: Γ(k+x)/(Γ(k)x!) (k/(k+μ))^k (μ/(k+μ))^x. */
function negativeBinomial(x: number, mean: number, k: number): number {
  const log =
    logGamma(k + x) - logGamma(k) - logGamma(x + 1) + k * Math.log(k / (k + mean)) + x * Math.log(mean / (k + mean));
  return Math.exp(log);
}

/** The posterior by brute force: a grid eight times finer than the program's, over five standard deviations. */
function bruteForce() {
  const [rows, columns] = [900, 600];
  const killed = new Float64Array(rows);
  const weight = new Float64Array(rows);
  let [total, meanKilled, meanSpread] = [0, 0, 0];
  for (let i = 0; i < rows; i++) {
    const zm = -5 + (10 * (i + 0.5)) / rows;
    const m = PRIORS.killed.median * Math.exp(PRIORS.killed.sigma * zm);
    killed[i] = m;
    for (let j = 0; j < columns; j++) {
      const zk = -5 + (10 * (j + 0.5)) / columns;
      const k = PRIORS.spread.median * Math.exp(PRIORS.spread.sigma * zk);
      const likelihood = EVENTS.reduce(
        (product, { killed: x, scale }) => product * negativeBinomial(x, m * scale, k),
        1,
      );
      const w = likelihood * Math.exp(-(zm * zm + zk * zk) / 2);
      weight[i] += w;
      total += w;
      meanKilled += w * m;
      meanSpread += w * k;
    }
  }
  const step = Math.exp((PRIORS.killed.sigma * 10) / rows);
  const quantile = (p: number) => {
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      const within = (p - sum) / (weight[i] / total);
      if (within <= 1) return killed[i] * step ** (within - 0.5);
      sum += weight[i] / total;
    }
    return killed[rows - 1];
  };
  return { meanKilled: meanKilled / total, meanSpread: meanSpread / total, quantile };
}

describe("severity learned from three attacks", () => {
  const posterior = severityPosterior(EVENTS, PRIORS);
  const exact = bruteForce();
  const points = Array.from({ length: 4000 }, (_, i) => (i + 0.5) / 4000);

  it("has the quantiles and the mean of a brute-force grid", () => {
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95])
      expect(Math.abs(killedQuantile(posterior, p) / exact.quantile(p) - 1), `at ${p}`).toBeLessThan(0.002);
    const mean = points.reduce((sum, u) => sum + killedQuantile(posterior, u), 0) / points.length;
    expect(Math.abs(mean / exact.meanKilled - 1)).toBeLessThan(0.002);
  });

  it("draws the spread given the killed so that its mean is the grid's", () => {
    // Pairs (u, frac(i·golden ratio)): a low-discrepancy sample of the unit square.
    const mean =
      points.reduce(
        (sum, u, i) =>
          sum + spreadQuantile(posterior, killedQuantile(posterior, u), (i * 0.6180339887498949 + 0.5) % 1),
        0,
      ) / points.length;
    expect(Math.abs(mean / exact.meanSpread - 1)).toBeLessThan(0.002);
  });

  it("counts attacks that are alike at once as it counts them one by one", () => {
    const together = severityPosterior([{ killed: 11, scale: 1, times: 3 }], PRIORS);
    const apart = severityPosterior(Array(3).fill({ killed: 11, scale: 1 }), PRIORS);
    for (const p of [0.05, 0.5, 0.95])
      expect(killedQuantile(together, p) / killedQuantile(apart, p)).toBeCloseTo(1, 12);
  });

  it("is the prior where nothing was recorded", () => {
    const prior = severityPosterior([], PRIORS);
    expect(killedQuantile(prior, 0.5)).toBeCloseTo(8, 1);
    expect(killedQuantile(prior, 0.95) / (8 * Math.exp(1.2 * 1.6449))).toBeCloseTo(1, 1);
    expect(spreadQuantile(prior, 8, 0.5)).toBeCloseTo(0.8, 1);
  });

  it("rises with u without a jump or a step back", () => {
    const values = points.map((u) => killedQuantile(posterior, u));
    for (let i = 1; i < values.length; i++) expect(values[i]).toBeGreaterThan(values[i - 1]);
  });
});

describe("severity learned from thousands of attacks", () => {
  /** Negative binomial of mean 8 and size 0.8, each whole number as often as it is to be expected among 6,350 attacks. */
  const events = Array.from({ length: 200 }, (_, killed) => ({
    killed,
    scale: 1,
    times: 6350 * negativeBinomial(killed, 8, 0.8),
  }));
  const { killed, spread } = severityBands(severityPosterior(events, PRIORS));

  it("has the mean of the record and the interval of the normal limit: a variance of m (1 + m/k) / n (Bernstein and von Mises)", () => {
    const sd = Math.sqrt((8 * (1 + 8 / 0.8)) / 6350);
    expect(Math.abs(killed.mean - 8)).toBeLessThan(0.1 * sd);
    expect((killed.p95 - killed.p5) / (2 * 1.645 * sd)).toBeCloseTo(1, 1);
  });

  it("has the record's spread", () => {
    expect(spread.mean).toBeCloseTo(0.8, 2);
    expect(spread.p95 - spread.p5).toBeLessThan(0.06);
  });
});
