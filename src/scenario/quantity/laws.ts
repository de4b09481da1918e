import { type Problem, problem } from "../finding.ts";
import type { Law } from "../law.ts";

/** What must hold between a law's parameters. */
export type Requirement =
  | "low-below-high"
  | "mode-between"
  | "positive-sd"
  | "positive-median"
  | "gsd-above-one"
  | "positive-parameters"
  | "shape-too-small"
  | "positive-mean"
  | "probabilities";

export interface LawForm {
  readonly parameters: readonly string[];
  /** How many of the first parameters are amounts in the quantity's unit (`shape` and the like are bare numbers). */
  readonly amounts: readonly boolean[];
  readonly build: (...parameters: number[]) => Law | Requirement;
}

/** Below, all but one draw in a million millions is 0 or 1, and quantiles cannot be computed. */
const LEAST_SHAPE = 1e-12;

const LAWS: Readonly<Record<string, LawForm>> = {
  uniform: {
    parameters: ["low", "high"],
    amounts: [true, true],
    build: (low, high) => (low < high ? { kind: "uniform", low, high } : "low-below-high"),
  },
  triangular: { parameters: ["low", "mode", "high"], amounts: [true, true, true], build: modal("triangular") },
  pert: { parameters: ["low", "mode", "high"], amounts: [true, true, true], build: modal("pert") },
  normal: {
    parameters: ["mean", "sd"],
    amounts: [true, true],
    build: (mean, sd) => (sd > 0 ? { kind: "normal", mean, sd } : "positive-sd"),
  },
  lognormal: {
    parameters: ["median", "gsd"],
    amounts: [true, false],
    build: (median, gsd) =>
      median > 0 ? (gsd > 1 ? { kind: "lognormal", median, gsd } : "gsd-above-one") : "positive-median",
  },
  gamma: {
    parameters: ["shape", "scale"],
    amounts: [false, true],
    build: (shape, scale) => {
      if (!(shape > 0 && scale > 0)) return "positive-parameters";
      return shape < LEAST_SHAPE ? "shape-too-small" : { kind: "gamma", shape, scale };
    },
  },
  beta: {
    parameters: ["a", "b"],
    amounts: [false, false],
    build: (a, b) => {
      if (!(a > 0 && b > 0)) return "positive-parameters";
      return Math.min(a, b) < LEAST_SHAPE ? "shape-too-small" : { kind: "beta", a, b };
    },
  },
  poisson: {
    parameters: ["mean"],
    amounts: [false],
    build: (mean) => (mean > 0 ? { kind: "poisson", mean } : "positive-mean"),
  },
};

export const lawNames: readonly string[] = [...Object.keys(LAWS), "discrete"];

export function lawForm(name: string): LawForm | null {
  return Object.hasOwn(LAWS, name) ? (LAWS[name] as LawForm) : null;
}

/** A law of a table of values; its probabilities must be positive and sum to 1. */
export function discreteLaw(values: readonly number[], probabilities: readonly number[]): Law | Problem {
  const sum = probabilities.reduce((a, b) => a + b, 0);
  if (probabilities.some((probability) => probability <= 0))
    return problem("law-parameters", { law: "discrete", requirement: "probabilities" });
  return Math.abs(sum - 1) <= 1e-9
    ? { kind: "discrete", values, probabilities }
    : problem("probabilities-sum", { sum });
}

function modal(kind: "triangular" | "pert"): LawForm["build"] {
  return (low, mode, high) => {
    if (!(low < high)) return "low-below-high";
    return low <= mode && mode <= high ? { kind, low, mode, high } : "mode-between";
  };
}
