import { plan } from "../analysis/plan.ts";
import type { PlanResult } from "../analysis/result.ts";
import { compile } from "../model/compile.ts";
import { addOption } from "../scenario/add-option.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Setting } from "../scenario/source/settings.ts";
import { bindingLimits, type Conflict } from "./binding-limits.ts";
import { cheapest } from "./cheapest.ts";
import { chooseMoves } from "./choose-moves.ts";
import { type Draft, draftOf } from "./draft.ts";
import { ceilingOf, frontierId, frontierSchedules, type FrontierSchedule, withBudget } from "./frontier.ts";
import type { Solver } from "./linear-model.ts";
import type { PlannedMove } from "./planned-move.ts";
import type { Limits, Problem } from "./problem.ts";
import { type PolicyResult, searchPolicies } from "./policies/search-policies.ts";
import { type ReadProblem, readProblem } from "./read-problem.ts";
import { frontierResult } from "./results/frontier-result.ts";
import { gains } from "./results/gains.ts";
import { limitsResult } from "./results/limits-result.ts";
import { moveResults, streamResults } from "./results/moves-result.ts";
import { programmeResult } from "./results/programme-result.ts";
import { robustResult } from "./results/robust-result.ts";
import type { Objective, OptimiseResult } from "./result.ts";
import { robustSchedule } from "./robust.ts";
import type { Schedule } from "./schedule.ts";
import { type Found, search } from "./search.ts";
import { withOtherwise } from "./with-otherwise.ts";

export interface OptimiseRequest {
  /** The scenario's text, and what is set in it from outside. */
  readonly text: string;
  readonly file: string;
  readonly set: readonly Setting[];
  /** Id of the option found. */
  readonly id: string;
  readonly under: string;
  readonly offers: readonly string[];
  readonly limits: Limits;
  readonly objective: Objective;
  /** Worlds that a robust schedule is made for. */
  readonly robustWorlds: number;
  /** Points of the frontier, 0 for none, and its payer (−1: all together). */
  readonly frontier: number;
  readonly payer: number;
  readonly worlds: number;
  /** Worlds that the harm is averaged over; drawn with another seed than those of the comparison. */
  readonly planningWorlds: number;
  readonly seed: number;
  readonly step: number;
  readonly seconds: number;
  readonly gap: number;
  readonly timeline: boolean;
  /** The most rules of a policy, 0 for no search; and the options that one may begin with or turn to. */
  readonly rules: number;
  readonly among: readonly string[];
}

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
  const written = writeOptions(draftOf(scenario, problem, request), scenario, request, { chosen, best, others });
  return { result: report(scenario, read, request, { ...written, chosen, best, others }), text: written.text };
}

type Robust = { readonly schedule: Schedule; readonly least: Float64Array } | null;

interface Chosen {
  readonly schedule: Schedule;
  readonly robust: Robust;
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

interface Written {
  /** The scenario's text with the option found. */
  readonly text: string;
  /** The scenario with it, and with all that is only simulated beside it. */
  readonly simulated: Scenario;
  readonly moves: readonly PlannedMove[];
}

const TITLES: Record<Objective, string> = {
  mean: "Found by optimising, fewest expected deaths",
  p90: "Found by optimising, least 90th percentile of deaths",
  regret: "Found by optimising, least greatest regret",
};

interface Choice {
  readonly chosen: Chosen;
  readonly best: Found;
  readonly others: readonly FrontierSchedule[];
}

function writeOptions(
  draft: Draft,
  scenario: Scenario,
  request: OptimiseRequest,
  { chosen, best, others }: Choice,
): Written {
  const { id, objective } = request;
  const moves = chooseMoves(draft, chosen.schedule, objective);
  const found = { id, option: withOtherwise(scenario, request, draft.write(moves, TITLES[objective])) };
  const beside = [
    ...(objective === "mean"
      ? []
      : [{ id: meanId(id), option: draft.write(chooseMoves(draft, best.schedule, "mean"), TITLES.mean) }]),
    ...others.map(({ schedule, ceiling }, k) => ({
      id: frontierId(id, k),
      option: draft.write(
        chooseMoves(ceiled(draft, request, ceiling), schedule, "mean"),
        `Point ${k + 1} of the frontier`,
      ),
    })),
  ];
  return {
    text: addOption(request.text, id, found.option),
    simulated: draft.withOptions([found, ...beside]),
    moves,
  };
}

/** A draft whose candidates must keep to the ceiling of a point of the frontier. */
function ceiled(draft: Draft, { payer }: OptimiseRequest, ceiling: number | null): Draft {
  if (ceiling === null) return draft;
  const { problem } = draft;
  return { ...draft, problem: withBudget(problem, ceilingOf(problem, payer, ceiling)) };
}

function meanId(id: string): string {
  return `${id}-mean`;
}

function report(
  scenario: Scenario,
  read: ReadProblem,
  request: OptimiseRequest,
  { simulated, moves, chosen, best, others }: Omit<Written, "text"> & Choice,
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
    ...(request.rules > 0 && { policies: policiesOf(scenario, request) }),
    plan: { ...planned, assumptions: planned.assumptions.filter(({ path }) => isOfScenario(path, scenario, id)) },
  };
}

function policiesOf(
  scenario: Scenario,
  { rules, among, planningWorlds, worlds, seed }: OptimiseRequest,
): PolicyResult | null {
  return searchPolicies(scenario, { options: among, rules, choosingWorlds: planningWorlds, worlds, seed });
}

/** Not of an option that is only simulated beside the one found. */
function isOfScenario(path: string, { options }: Scenario, id: string): boolean {
  const [section, option] = path.split(".");
  return section !== "options" || option === id || options.has(option as string);
}
