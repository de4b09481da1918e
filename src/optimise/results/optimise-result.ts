import { plan } from "../../analysis/plan.ts";
import type { PlanResult } from "../../analysis/result.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { draftOf } from "../draft.ts";
import type { SearchedPolicies } from "../policies/search-policies.ts";
import type { ReadProblem } from "../read-problem.ts";
import type { OptimiseRequest } from "../request.ts";
import type { OptimiseResult } from "../result.ts";
import { type Choice, meanId, type Written } from "../write-options.ts";
import { frontierResult } from "./frontier-result.ts";
import { gains } from "./gains.ts";
import { limitsResult } from "./limits-result.ts";
import { moveResults, streamResults } from "./moves-result.ts";
import { programmeResult } from "./programme-result.ts";
import { robustResult } from "./robust-result.ts";

/** What was found and written, and the policies where they were asked for. */
type Said = Omit<Written, "text"> & Omit<Choice, "again"> & { readonly policies: SearchedPolicies | null };

/** What is said of a schedule found: its programme, its plan beside the options people wrote, and what it gains on them. */
export function optimiseResult(
  scenario: Scenario,
  read: ReadProblem,
  request: OptimiseRequest,
  { simulated, moves, chosen, best, others, policies }: Said,
): OptimiseResult {
  const { id, under, objective, worlds, seed, timeline } = request;
  const planned: PlanResult = plan(simulated, { worlds, seed, timeline });
  const { problem } = read;
  const draft = draftOf(scenario, problem, request);
  const limits = limitsResult(scenario, problem, request.offers);
  return {
    objective,
    option: id,
    under,
    limits,
    moves: moveResults(scenario, problem, moves),
    schedule: streamResults(scenario, problem, chosen.schedule),
    programme: programmeResult(draft, read, { ...request, schedule: chosen.schedule, best }),
    gains: gains(scenario, planned, { id, under, limits }),
    frontier: request.frontier === 0 ? null : frontierResult(planned, problem, { ...request, points: others }),
    robust:
      chosen.robust === null
        ? null
        : robustResult(read, { ...request, robust: chosen.robust, mean: best.schedule, meanId: meanId(id) }),
    ...(request.rules > 0 && { policies: policies?.result ?? null }),
    plan: { ...planned, assumptions: planned.assumptions.filter(({ path }) => isOfScenario(path, scenario, id)) },
  };
}

/** Not of an option that is only simulated beside the one found. */
function isOfScenario(path: string, { options }: Scenario, id: string): boolean {
  const [section, option] = path.split(".");
  return section !== "options" || option === id || options.has(option as string);
}
