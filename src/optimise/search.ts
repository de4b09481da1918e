import { expectedDeaths } from "./expected-deaths.ts";
import { isStraight } from "./harm-curve.ts";
import type { Label } from "./labels.ts";
import { addLimits } from "./limits.ts";
import type { LinearModel, Solver } from "./linear-model.ts";
import { buildNetwork, type Network } from "./network.ts";
import { closures, withoutDepartures } from "./closed-sites.ts";
import { chargeEnvelopes } from "./envelopes.ts";
import { chargeTangents, mostTies } from "./objective.ts";
import { chargePieces, filled } from "./pieces.ts";
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
/** Coefficients that all linear programmes along tangents may have together: large networks get fewer. */
const MOST_WORK = 2e5;
/** Binaries beyond which the integer programme is left aside. */
const MOST_BINARIES = 8000;

/**
 * The schedule with the fewest expected deaths. One programme where harm follows numbers everywhere. Otherwise tangents
 * are drawn at a schedule, the linear programme solved, and tangents drawn anew until nothing is gained, from several
 * beginnings; then an integer programme on the piecewise-linear curves looks for better and gives the bound. Where that is
 * too large, the bound comes from the curves' lower convex envelopes. Where a first departure changes the danger, the same
 * is done with no departure from some of those sites.
 */
export function search(problem: Problem, solve: Solver, limits: SearchLimits): Found | Impossible {
  const base = searchFreely(problem, solve, limits);
  if (!("schedule" in base)) return base;
  const others = closures(problem).flatMap((closed) => {
    const found = searchFreely(withoutDepartures(problem, closed), solve, limits);
    return "schedule" in found ? [found] : [];
  });
  const least = others.reduce<Found>((best, one) => (one.deaths < best.deaths - 1e-9 ? one : best), base);
  return { ...least, bound: Math.min(base.bound, least.deaths) };
}

/** The schedule with the fewest deaths where departures from every site may be free to change what follows. */
function searchFreely(problem: Problem, solve: Solver, limits: SearchLimits): Found | Impossible {
  const isLinear = problem.sites.every(({ harm }) => isStraight(harm));
  const begun = alongTangents(problem, staying(problem), solve, limits);
  if (!("schedule" in begun)) return begun;
  const within = boundOnDeaths(problem);
  if (isLinear) return { ...begun, bound: within(begun, begun.bound), method: "linear" };
  const programmes = Math.max(1, Math.floor(MOST_WORK / begun.size));
  const starts = [begun.schedule, ...beginnings(problem)].slice(0, Math.ceil(programmes / 4));
  const steps = Math.min(MOST_STEPS, Math.floor(programmes / starts.length));
  const local = best([begun, ...starts.flatMap((around) => descend(problem, around, { solve, limits, steps }))]);
  const whole = alongPieces(problem, solve, { ...limits, start: local });
  const polished =
    whole.found === null ? [] : [...descend(problem, whole.found.schedule, { solve, limits, steps }), whole.found];
  const found = best([local, ...polished]);
  return { ...found, bound: within(found, whole.bound), method: "piecewise-linear" };
}

/** A bound on the objective as one on deaths: not above the deaths found, and not below 0. */
function boundOnDeaths(problem: Problem) {
  const ties = mostTies(problem);
  return ({ deaths }: Candidate, bound: number) => Math.max(0, Math.min(deaths, bound - ties));
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
  limits: SearchLimits,
): (Candidate & { readonly bound: number; readonly size: number }) | Impossible {
  const network = limited(problem);
  chargeTangents(network, around);
  const model = network.builder.model();
  const { status, values, bound } = solve(model, model.isInteger ? limits : {});
  if (status === "failed") throw new Error("the solver failed");
  if (values === null) return { model, labels: status === "infeasible" ? network.labels.list : [] };
  return { ...candidate(network, values), bound, size: model.rows.values.length };
}

interface Descent {
  readonly solve: Solver;
  readonly limits: SearchLimits;
  readonly steps: number;
}

/** The best schedule that tangents lead to from one; none where there is no time for a step. */
function descend(problem: Problem, from: Schedule, { solve, limits, steps }: Descent): Candidate[] {
  let found: Candidate | null = null;
  let around = from;
  for (let step = 0; step < steps; step++) {
    const next = alongTangents(problem, around, solve, limits);
    if (!("schedule" in next) || (found !== null && next.deaths >= found.deaths * (1 - 1e-6))) break;
    found = next;
    around = next.schedule;
  }
  return found === null ? [] : [found];
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
  if (pieces.reduce((sum, { full }) => sum + full.length, 0) > MOST_BINARIES)
    return { found: null, bound: envelopeBound(problem, solve) };
  const { values, bound } = solve(network.builder.model(), { seconds, gap, start: filled(start.values, pieces) });
  return { found: values === null ? null : candidate(network, values), bound };
}

function envelopeBound(problem: Problem, solve: Solver): number {
  const network = limited(problem);
  chargeEnvelopes(network);
  return solve(network.builder.model()).bound;
}

function limited(problem: Problem): Network {
  const network = buildNetwork(problem);
  addLimits(network);
  return network;
}
