import { addOption } from "../scenario/add-option.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { chooseMoves } from "./choose-moves.ts";
import type { Draft } from "./draft.ts";
import { ceilingOf, frontierId, type FrontierSchedule, withBudget } from "./frontier.ts";
import type { PlannedMove } from "./planned-move.ts";
import type { Problem } from "./problem.ts";
import type { OptimiseRequest } from "./request.ts";
import type { Objective } from "./result.ts";
import type { Schedule } from "./schedule.ts";
import type { Found } from "./search.ts";
import { withOtherwise } from "./with-otherwise.ts";

type Robust = { readonly schedule: Schedule; readonly least: Float64Array } | null;

export interface Chosen {
  readonly schedule: Schedule;
  readonly robust: Robust;
}

export interface Written {
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

/** The schedule that is to be an option, and those simulated beside it. */
export interface Choice {
  readonly chosen: Chosen;
  readonly best: Found;
  readonly others: readonly FrontierSchedule[];
  readonly again: (tighter: Problem) => Schedule | null;
}

/** Adds the schedule found to a scenario as an option, and to what is simulated those that stand beside it. */
export function writeOptions(
  draft: Draft,
  scenario: Scenario,
  request: OptimiseRequest,
  { chosen, best, others, again }: Choice,
): Written {
  const { id, objective } = request;
  const moves = chooseMoves(draft, {
    schedule: chosen.schedule,
    objective,
    again: objective === "mean" ? again : () => null,
  });
  const found = { id, option: withOtherwise(scenario, request, draft.write(moves, TITLES[objective])) };
  const beside = [
    ...(objective === "mean"
      ? []
      : [
          {
            id: meanId(id),
            option: draft.write(chooseMoves(draft, { schedule: best.schedule, objective: "mean", again }), TITLES.mean),
          },
        ]),
    ...others.map(({ schedule, ceiling }, k) => ({
      id: frontierId(id, k),
      option: draft.write(
        chooseMoves(ceiled(draft, request, ceiling), { schedule, objective: "mean", again }),
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

/** The id of the schedule with the fewest expected deaths beside a robust one. */
export function meanId(id: string): string {
  return `${id}-mean`;
}
