import { compile } from "../model/compile.ts";
import { addOption } from "../scenario/add-option.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { bindingLimits, type Conflict } from "./binding-limits.ts";
import { cheapest } from "./cheapest.ts";
import { draftOf } from "./draft.ts";
import { frontierSchedules, type FrontierSchedule } from "./frontier.ts";
import type { Solver } from "./linear-model.ts";
import { policyText } from "./policies/policy-text.ts";
import { type SearchedPolicies, searchPolicies } from "./policies/search-policies.ts";
import type { Problem } from "./problem.ts";
import { type ReadProblem, readProblem } from "./read-problem.ts";
import type { OptimiseRequest } from "./request.ts";
import type { OptimiseResult } from "./result.ts";
import { optimiseResult } from "./results/optimise-result.ts";
import { robustSchedule } from "./robust.ts";
import { type Found, search } from "./search.ts";
import { type Chosen, writeOptions } from "./write-options.ts";

/** What comes of it: a plan and the scenario's text with it; or limits that cannot be kept together. */
export type Optimised =
  | { readonly result: OptimiseResult; readonly text: string }
  | { readonly conflict: Conflict; readonly problem: Problem };

/**
 * Finds the schedule of moves with the fewest expected deaths (or the least 90th percentile or greatest regret), writes it
 * as an option of the scenario, and simulates it beside the others in worlds that took no part in finding it. Pure but
 * for the solver it is given.
 */
export function optimise(scenario: Scenario, request: OptimiseRequest, solve: Solver): Optimised {
  const read = readProblem(scenario, compile(scenario), {
    ...request,
    seed: request.seed + 1,
    worlds: request.planningWorlds,
  });
  const { problem } = read;
  const best = search(problem, solve, request);
  if (!("schedule" in best)) return { conflict: bindingLimits(best.model, best.labels, solve), problem };
  const chosen = chooseSchedule(read, request, { best, solve });
  const others = request.frontier === 0 ? [] : frontierOf(problem, request, { best, solve });
  const again = (tighter: Problem) => {
    const found = search(tighter, solve, request);
    return "schedule" in found ? found.schedule : null;
  };
  const draft = draftOf(scenario, problem, request);
  const written = writeOptions(draft, scenario, request, { chosen, best, others, again });
  const policies = policiesOf(scenario, request);
  return {
    result: optimiseResult(scenario, read, request, { ...written, chosen, best, others, policies }),
    text: withPolicy(scenario, request, { text: written.text, policies }),
  };
}

function policiesOf(
  scenario: Scenario,
  { rules, among, planningWorlds, worlds, seed, tried }: OptimiseRequest,
): SearchedPolicies | null {
  if (rules === 0) return null;
  return searchPolicies(scenario, { options: among, rules, choosingWorlds: planningWorlds, worlds, seed, tried });
}

/** The text with the best option with rules beside the one found. */
function withPolicy(
  { options }: Scenario,
  { id, text: original }: OptimiseRequest,
  { text, policies }: { text: string; policies: SearchedPolicies | null },
): string {
  if (policies === null) return text;
  let own = `${id}-with-rules`;
  while (options.has(own)) own = `${own}-again`;
  return addOption(text, own, policyText(original, policies.best));
}

function chooseSchedule(
  { problem, threats }: ReadProblem,
  { objective, robustWorlds, seconds }: OptimiseRequest,
  { best, solve }: { best: Found; solve: Solver },
): Chosen {
  if (objective === "mean") return { schedule: best.schedule, robust: null };
  const asked = { measure: objective, worlds: robustWorlds, seconds, mean: best.schedule, solve };
  const robust = robustSchedule(problem, threats, asked);
  return { schedule: robust.schedule, robust };
}

function frontierOf(
  problem: Problem,
  { frontier: n, payer, ...limits }: OptimiseRequest,
  { best, solve }: { best: Found; solve: Solver },
): FrontierSchedule[] {
  return frontierSchedules(problem, { best, payer, n, solve, limits, cheapest: cheapest(problem, payer, solve) });
}
