import type { Law } from "../../src/scenario/law.ts";

/** At least one law of each kind, and the awkward shapes of the hard ones. */
export const laws: readonly Law[] = [
  { kind: "exact", value: 3 },
  { kind: "uniform", low: -1, high: 4 },
  { kind: "triangular", low: 1, mode: 4, high: 10 },
  { kind: "triangular", low: 1, mode: 1, high: 10 },
  { kind: "pert", low: 1, mode: 4, high: 10 },
  { kind: "pert", low: 0, mode: 0, high: 10 },
  { kind: "normal", mean: 5, sd: 2 },
  { kind: "lognormal", median: 8, gsd: 2.5 },
  { kind: "interval", low: 1, high: 10 },
  { kind: "share-interval", low: 0.1, high: 0.5 },
  { kind: "gamma", shape: 0.05, scale: 3 },
  { kind: "gamma", shape: 0.5, scale: 3 },
  { kind: "gamma", shape: 1, scale: 3 },
  { kind: "gamma", shape: 4.5, scale: 1 / 18 },
  { kind: "gamma", shape: 300, scale: 0.01 },
  { kind: "gamma", shape: 1e6, scale: 1e-6 },
  { kind: "beta", a: 0.5, b: 0.5 },
  { kind: "beta", a: 2, b: 5 },
  { kind: "beta", a: 0.05, b: 5 },
  { kind: "beta", a: 300, b: 2 },
  { kind: "beta", a: 0.5, b: 1e5 },
  { kind: "poisson", mean: 2.5 },
  { kind: "poisson", mean: 3100 },
  { kind: "discrete", values: [2, 5, 3], probabilities: [0.2, 0.5, 0.3] },
];
