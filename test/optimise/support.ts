import { highsSolver } from "../../src/cli/highs-solver.ts";
import { compile } from "../../src/model/compile.ts";
import type { Conflict } from "../../src/optimise/binding-limits.ts";
import { optimise } from "../../src/optimise/optimise.ts";
import type { OptimiseRequest } from "../../src/optimise/request.ts";
import type { Limits, Problem } from "../../src/optimise/problem.ts";
import { readProblem } from "../../src/optimise/read-problem.ts";
import type { OptimiseResult } from "../../src/optimise/result.ts";
import { type Found, search } from "../../src/optimise/search.ts";
import { scenarioOf } from "../support/scenario.ts";

export const solve = await highsSolver();

export const NO_LIMITS: Limits = { budgets: [], together: [], out: [] };

/** The network of a scenario's text, everything allowed but for some limits. */
export function problemOf(text: string, { limits = NO_LIMITS, step = 7, under = "stay" } = {}): Problem {
  const scenario = scenarioOf(text);
  const offers = [...scenario.offers.keys()];
  return readProblem(scenario, compile(scenario), { under, seed: 2, worlds: 64, step, offers, limits }).problem;
}

/** The best schedule of a network; fails the test where there is none. */
export function found(problem: Problem): Found {
  const best = search(problem, solve, { seconds: 20, gap: 1e-6 });
  if (!("schedule" in best)) throw new Error("no schedule keeps to the limits");
  return best;
}

/** People who leave, by `site>route`, summed over cohorts and periods. */
export function totals(problem: Problem, { schedule }: Found): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { site, route, people } of schedule.flows) {
    const key = `${problem.sites[site].id}>${problem.routes[route].id}`;
    sums[key] = (sums[key] ?? 0) + people;
  }
  return sums;
}

export function requestOf(text: string, asked: Partial<OptimiseRequest> = {}): OptimiseRequest {
  const scenario = scenarioOf(text);
  return {
    text,
    file: "scenario.yaml",
    set: [],
    id: "optimum",
    under: scenario.baseline,
    offers: [...scenario.offers.keys()],
    limits: NO_LIMITS,
    objective: "mean",
    robustWorlds: 16,
    frontier: 0,
    payer: -1,
    worlds: 512,
    planningWorlds: 256,
    seed: 1,
    step: 7,
    seconds: 20,
    gap: 1e-6,
    timeline: false,
    rules: 0,
    among: [],
    ...asked,
  };
}

/** What optimising a text finds; fails the test where limits conflict. */
export function optimised(
  text: string,
  asked: Partial<OptimiseRequest> = {},
): { result: OptimiseResult; text: string } {
  const out = optimise(scenarioOf(text), requestOf(text, asked), solve);
  if ("conflict" in out) throw new Error(`limits conflict: ${JSON.stringify(out.conflict)}`);
  return out;
}

/** The limits that cannot be kept together. */
export function conflictOf(
  text: string,
  asked: Partial<OptimiseRequest> = {},
): { conflict: Conflict; problem: Problem } {
  const out = optimise(scenarioOf(text), requestOf(text, asked), solve);
  if (!("conflict" in out)) throw new Error("a schedule was found");
  return out;
}

/** Two camps under steady hazards (deaths per 1000 person-years), what leads out of them, and what it costs. */
export function camps({
  hazards = [100, 20],
  people = ["100", "100"],
  horizon = "70 days",
  rest = "",
}: {
  hazards?: readonly number[];
  people?: readonly string[];
  horizon?: string;
  rest?: string;
}): string {
  const sites = people.map((count, i) => `  camp-${i + 1}: { people: ${count} }`).join("\n");
  const threats = hazards
    .map((hazard, i) => `  illness-${i + 1}: { at: camp-${i + 1}, deaths: ${hazard} per 1000 person-years }`)
    .join("\n");
  return `relocate: 1
title: Camps
start: 2020-01-01
horizon: ${horizon}
currency: USD
sites:
${sites}
${rest.includes("safe: true") ? "" : ""}threats:
${threats}
${rest}
baseline: stay
options:
  stay: { title: Stay }
`;
}
