import { simulate } from "../engine/simulate.ts";
import { compile } from "../model/compile.ts";
import type { OptionText } from "../scenario/add-option.ts";
import { candidateMoves, withOneLess } from "./candidates.ts";
import type { PlannedMove } from "./planned-move.ts";
import type { Budget, Problem } from "./problem.ts";
import type { Objective } from "./result.ts";
import type { Schedule } from "./schedule.ts";
import type { Draft } from "./draft.ts";

/**
 * The best way to write a schedule down, judged by simulation in the planning worlds: among the candidates, and then with
 * one move, or one site of a move, less for as long as that does better. A candidate that breaks a limit on average is out; where all do, the
 * schedule to the letter stands, which keeps them in the programme. A greatest regret is not judged again: few worlds
 * decide it.
 */
export function chooseMoves(draft: Draft, { schedule, objective, again }: Choice): PlannedMove[] {
  const candidates = candidateMoves(draft.problem, schedule);
  const [letter = []] = candidates;
  if (objective === "regret" || candidates.length === 0) return letter;
  let best = leastOf(withinBudgets(draft, judged(draft, candidates, objective), { objective, again }));
  for (;;) {
    const less = withOneLess(best.moves);
    if (less.length === 0) return best.moves;
    const next = leastOf([best, ...judged(draft, less, objective)]);
    if (next === best) return best.moves;
    best = next;
  }
}

interface Choice {
  readonly schedule: Schedule;
  readonly objective: Objective;
  /** The schedule for tighter budgets, null where there is none. */
  readonly again: (tighter: Problem) => Schedule | null;
}

interface Judged {
  readonly moves: PlannedMove[];
  readonly value: number;
  /** By how much each budget is overspent. */
  readonly over: readonly number[];
}

/** How often budgets are tightened. */
const ROUNDS = 4;

/**
 * Where every way to write a schedule spends more than there is, since the programme's numbers are averages over a period: those of
 * a schedule for budgets that are less by what the one to the letter overspends. As they were where that does not help.
 */
function withinBudgets(draft: Draft, first: readonly Judged[], { objective, again }: Omit<Choice, "schedule">) {
  let [list, { problem }]: [readonly Judged[], Draft] = [first, draft];
  for (let round = 0; round < ROUNDS && list.every(({ value }) => value === Number.POSITIVE_INFINITY); round++) {
    const { over } = list[0];
    if (over.every((amount) => amount <= 0) || over.includes(Number.POSITIVE_INFINITY)) return first;
    problem = tightened(problem, over);
    const schedule = again(problem);
    const candidates = schedule === null ? [] : candidateMoves(problem, schedule);
    if (candidates.length === 0) return first;
    list = judged(draft, candidates, objective);
  }
  return list.some(({ value }) => value < Number.POSITIVE_INFINITY) ? list : first;
}

function tightened(problem: Problem, over: readonly number[]): Problem {
  const { limits } = problem;
  const budgets = limits.budgets.map((budget, i) => ({ ...budget, amount: budget.amount - Math.max(0, over[i]) }));
  return { ...problem, limits: { ...limits, budgets } };
}

/** By how much a value must be less to count as less. */
const LESS = 1e-9;

function leastOf(list: readonly Judged[]): Judged {
  return list.reduce((least, one) => (one.value < least.value - LESS ? one : least));
}

function judged(draft: Draft, candidates: readonly PlannedMove[][], objective: Objective): Judged[] {
  const { problem, seed, worlds } = draft;
  const options = candidates.map((moves, k): { id: string; option: OptionText } => ({
    id: `${draft.id}-candidate-${k + 1}`,
    option: draft.write(moves),
  }));
  const scenario = draft.withOptions(options);
  const programme = compile({
    ...scenario,
    options: new Map(options.map(({ id }) => [id, draft.alone(scenario, id)])),
  });
  const outcomes = simulate(programme, { seed, worlds });
  return candidates.map((moves, k) => {
    const own = outcomes.options[programme.options.findIndex(({ id }) => id === options[k].id)];
    const over = problem.limits.budgets.map((budget) => overspent(draft, budget, own.costs));
    const keeps = over.every((amount) => amount <= 0) && isOut(problem, own.transferred);
    const value =
      objective === "mean" ? meanOf(own.deathsExpected) : own.deathsExpected.toSorted()[Math.ceil(0.9 * worlds) - 1];
    return { moves, value: keeps ? value : Number.POSITIVE_INFINITY, over };
  });
}

/** Above 0 where more is spent than a budget. Those of an earlier day than the horizon are kept by the schedule to the letter only. */
function overspent({ problem }: Draft, { payer, amount, day }: Budget, costs: readonly Float64Array[]): number {
  if (day < problem.periods.starts[problem.periods.count]) return Number.POSITIVE_INFINITY;
  const spent = payer < 0 ? costs.reduce((sum, column) => sum + meanOf(column), 0) : meanOf(costs[payer]);
  return spent <= amount * (1 + 1e-9) ? 0 : spent - amount;
}

function isOut({ limits, periods }: Problem, transferred: Float64Array): boolean {
  return limits.out.every(({ people, day }) => day >= periods.starts[periods.count] && meanOf(transferred) >= people);
}

function meanOf(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0) / column.length;
}
