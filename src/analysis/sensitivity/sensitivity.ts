import { compile } from "../../model/compile.ts";
import { openScenario } from "../../model/open-scenario.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { scenarioHead } from "../head.ts";
import { breakEvenResult, breakEvenRow, screenBreakEvens } from "./break-evens.ts";
import { choiceResult } from "./choice.ts";
import { breakEvenCurve } from "./curve.ts";
import { deepenClaims } from "./deepen-claims.ts";
import { discover } from "./discover.ts";
import { acceptabilityPoints, frontierResults } from "./frontiers.ts";
import { type Influence, influences } from "./influence.ts";
import { informationResult } from "./information.ts";
import { pathLabels } from "../path-labels.ts";
import { lossesOf } from "./losses.ts";
import type { Pair } from "./pseudo.ts";
import { regretResult } from "./regrets.ts";
import type { BreakEvenResult, SensitivityResult } from "./result.ts";
import { multiplied, type Settable, settable } from "./settable.ts";
import { createStudy, type NeedsReading, type Study } from "./study.ts";
import { tornado } from "./tornado.ts";

export interface SensitivityOptions {
  /** Simulated worlds, rounded up to a multiple of 16, at least 256; 16,384 by default. */
  readonly worlds?: number;
  readonly seed?: number;
  /** Options compared; all by default. The baseline is always among them. */
  readonly options?: readonly string[];
  readonly baseline?: string;
  /** How needs are read; `weighed` by default. */
  readonly needs?: NeedsReading;
  /** Two options to hold against each other; the two of fewest expected deaths by default. */
  readonly between?: readonly [string, string];
  /** The metric that break-even is looked for in; `deaths` by default. */
  readonly metric?: string;
  /** One quantity for its break-even with all worlds, two for the curve; every quantity is screened by default. */
  readonly on?: readonly QuantityAsked[];
  readonly valuePerDeathAverted?: number | null;
  /** Months of watching attacks; 6 by default. */
  readonly watch?: readonly number[];
}

/** A quantity by its path, `$name` of an assumption; `times`: multiplied instead of set. */
export interface QuantityAsked {
  readonly path: string;
  readonly times: boolean;
}

/**
 * What would change a plan's answer: break-even values, tornado, value of information, frontier, regret, discovery and the
 * claims, from the worlds of the plan with the same seed. Pure. Throws on an id or a path that `quantityPaths` does not list.
 */
export function sensitivity(scenario: Scenario, options: SensitivityOptions = {}): SensitivityResult {
  const { seed = 1, needs = "weighed", metric = "deaths", on = [], watch = [6], valuePerDeathAverted = null } = options;
  const worlds = Math.max(256, Math.ceil((options.worlds ?? 16384) / 16) * 16);
  const study = createStudy(scenario, { ...options, seed, worlds, needs });
  const losses = lossesOf(study);
  const choice = choiceResult(study, losses);
  const influenced = influences(study, [...new Set(["deaths", "cost", metric])]);
  const [a, b] = options.between ?? [choice.best, choice.second ?? choice.best];
  const pair = { a, b, metric };
  const frontiers = frontierResults(study);
  const asked = on.map((quantity) => settableOf(study, quantity));
  return {
    scenario: scenarioHead(scenario, study.run),
    baseline: study.baseline,
    needs,
    labels: pathLabels(scenario),
    choice,
    breakEven: breakEvens(study, pair, { asked, influenced }),
    curve: asked.length === 2 ? breakEvenCurve(study, pair, [asked[0], asked[1]]) : null,
    tornado: tornado(study, choice.best, influenced),
    information: informationResult(study, { influenced, losses, valuePerDeathAverted, watch }),
    frontiers,
    acceptability: acceptabilityPoints(study, { losses, total: frontiers[0], stated: valuePerDeathAverted }),
    regret: regretResult(study, losses),
    discovery: discover(study, { a, b }, influenced),
    claims: deepenClaims(study),
  };
}

function breakEvens(
  study: Study,
  pair: Pair,
  { asked, influenced }: { readonly asked: readonly Settable[]; readonly influenced: readonly Influence[] },
): BreakEvenResult {
  if (asked.length === 0) return screenBreakEvens(study, pair, influenced);
  const { worlds } = study.run.outcomes;
  return breakEvenResult(
    study,
    pair,
    asked.map((quantity) => breakEvenRow(study, pair, { quantity, worlds })),
  );
}

/** Paths of the quantities that can be set: every number that some option depends on, and is not 0. */
export function quantityPaths(scenario: Scenario): string[] {
  return compile(openScenario(scenario)).columns.map(({ key }) => key);
}

/** A quantity's path as the analysis names it: `$name` for an assumption. */
export function quantityKey(path: string): string {
  return path.startsWith("assumptions.") ? `$${path.slice("assumptions.".length)}` : path;
}

function settableOf(study: Study, { path, times }: QuantityAsked): Settable {
  const column = study.run.programme.columns.findIndex(({ key }) => key === quantityKey(path));
  if (column < 0) throw new Error(`no such quantity: ${path}`);
  return times ? multiplied(study, column) : settable(study, column);
}
