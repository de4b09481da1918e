import { expect, it } from "vitest";
import { quantiles } from "../../src/analysis/quantiles.ts";
import { severityBands } from "../../src/evidence/severity-bands.ts";
import { severityPosterior } from "../../src/evidence/severity-posterior.ts";
import { killedQuantile, spreadQuantile } from "../../src/evidence/severity-quantile.ts";

const priors = { killed: { median: 8, sigma: 1.2 }, spread: { median: 0.8, sigma: 0.7 } };

const evenly = (count: number) => Array.from({ length: count }, (_, i) => (i + 0.5) / count);

it.each([
  ["no attack", []],
  ["three attacks", [8, 24, 5].map((killed) => ({ killed, scale: 1 }))],
])("after %s, mean killed and spread have the means and quantiles of what is drawn of them", (_, events) => {
  const posterior = severityPosterior(events, priors);
  const killed = evenly(20_000).map((u) => killedQuantile(posterior, u));
  const means = evenly(600).map((u) => killedQuantile(posterior, u));
  const shifted = (u: number, j: number) => u + (((j * (Math.sqrt(5) - 1)) / 2) % 1) / 600 - 1 / 1200;
  const spread = means.flatMap((mean, j) => evenly(600).map((u) => spreadQuantile(posterior, mean, shifted(u, j))));
  const bands = severityBands(posterior);
  for (const [drawn, { mean, p5, p95 }] of [
    [killed, bands.killed],
    [spread, bands.spread],
  ] as const) {
    const [low, high] = quantiles(Float64Array.from(drawn), [0.05, 0.95]) as [number, number];
    expect(p5 / low).toBeCloseTo(1, 3);
    expect(p95 / high).toBeCloseTo(1, 3);
    expect(mean / (drawn.reduce((sum, value) => sum + value, 0) / drawn.length)).toBeCloseTo(1, 3);
  }
});
