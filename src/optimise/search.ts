import { expectedDeaths } from "./expected-deaths.ts";
import { isStraight } from "./harm-curve.ts";
import type { Label } from "./labels.ts";
import { addLimits } from "./limits.ts";
import type { LinearModel, Solver } from "./linear-model.ts";
import { buildNetwork, type Network } from "./network.ts";
import { chargePieces, chargeTangents, filled } from "./objective.ts";
import type { Problem } from "./problem.ts";
import { type Schedule, scheduleOf, staying } from "./schedule.ts";

export interface SearchLimits {
  /** Seconds for the integer programme. */
  readonly seconds: number;
  /** Relative gap at which it counts as solved. */
  readonly gap: number;
}

/** The best schedule found, and how far it may be from the best there is. */
export interface Found {
  readonly schedule: Schedule;
  /** Along the curves. */
  readonly deaths: number;
  /** No schedule has fewer, in the programme. */
  readonly bound: number;
  readonly method: "linear" | "piecewise-linear";
}

/** No schedule keeps to the limits: the model, and what its labels mean. */
export interface Impossible {
  readonly model: LinearModel;
  readonly labels: readonly Label[];
}

const MOST_STEPS = 20;

/**
 * The schedule with the fewest expected deaths. One linear programme where harm follows numbers everywhere. Otherwise
 * tangents are drawn at a schedule, the linear programme solved, and tangents drawn anew until nothing is gained, from
 * several beginnings; then an integer programme on the piecewise-linear curves looks for better and gives the bound.
 */
export function search(problem: Problem, solve: Solver, limits: SearchLimits): Found | Impossible {
  const still = staying(problem);
  const isLinear = problem.sites.every(({ harm }) => isStraight(harm));
  const begun = alongTangents(problem, still, solve);
  if (!("schedule" in begun)) return begun;
  if (isLinear && !begun.isInteger) return { ...begun, bound: begun.bound, method: "linear" };
  const others = isLinear ? [] : beginnings(problem).map((around) => descend(problem, around, solve));
  const local = best([descend(problem, begun.schedule, solve), begun, ...others]);
  const whole = alongPieces(problem, solve, { ...limits, start: local });
  const polished = whole.found === null ? [] : [descend(problem, whole.found.schedule, solve), whole.found];
  const found = best([local, ...polished]);
  return { ...found, bound: Math.min(found.deaths, whole.bound), method: isLinear ? "linear" : "piecewise-linear" };
}

interface Candidate {
  readonly schedule: Schedule;
  readonly deaths: number;
  /** [column of the network] where it comes from the solver. */
  readonly values: Float64Array;
}

function candidate(network: Network, values: Float64Array): Candidate {
  const schedule = scheduleOf(network, values);
  return { schedule, values, deaths: expectedDeaths(network.problem, schedule).deaths };
}

function best(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((least, one) => (one.deaths < least.deaths - 1e-9 ? one : least));
}

function alongTangents(
  problem: Problem,
  around: Schedule,
  solve: Solver,
): (Candidate & { bound: number; isInteger: boolean }) | Impossible {
  const network = limited(problem);
  chargeTangents(network, around);
  const model = network.builder.model();
  const { status, values, bound } = solve(model);
  if (status === "infeasible") return { model, labels: network.labels.list };
  if (values === null) throw new Error(`the solver ended without a schedule (${status})`);
  return { ...candidate(network, values), bound, isInteger: model.isInteger };
}

function descend(problem: Problem, from: Schedule, solve: Solver): Candidate {
  let found: Candidate | null = null;
  let around = from;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = alongTangents(problem, around, solve);
    if (!("schedule" in next)) throw new Error("limits that could be kept cannot be kept any more");
    if (found !== null && next.deaths >= found.deaths - 1e-6 * Math.abs(found.deaths)) break;
    found = next;
    around = next.schedule;
  }
  return found as Candidate;
}

/** Where tangents are also drawn first: each site nearly empty while the others are full, and all nearly empty. */
function beginnings(problem: Problem): Schedule[] {
  const { present, ...rest } = staying(problem);
  const emptied = (which: (s: number) => boolean): Schedule => ({
    ...rest,
    present: present.map((numbers, s) => (which(s) ? new Float64Array(numbers.length).fill(0.5) : numbers)),
  });
  const bent = problem.sites.flatMap(({ harm }, s) => (isStraight(harm) ? [] : [s]));
  return [emptied(() => true), ...bent.slice(0, 8).map((site) => emptied((s) => s === site))];
}

function alongPieces(
  problem: Problem,
  solve: Solver,
  { seconds, gap, start }: SearchLimits & { start: Candidate },
): { found: Candidate | null; bound: number } {
  const network = limited(problem);
  const pieces = chargePieces(network);
  const { values, bound } = solve(network.builder.model(), { seconds, gap, start: filled(start.values, pieces) });
  return { found: values === null ? null : candidate(network, values), bound };
}

function limited(problem: Problem): Network {
  const network = buildNetwork(problem);
  addLimits(network);
  return network;
}
