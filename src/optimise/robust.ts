import { peopleInAll } from "./head-count.ts";
import { addLimits } from "./limits.ts";
import type { Solver } from "./linear-model.ts";
import { buildNetwork, type Network, NONE } from "./network.ts";
import { chargeTies, journeyTerms } from "./objective.ts";
import type { Problem } from "./problem.ts";
import { measured, measureOf, type RobustMeasure } from "./robust-measure.ts";
import { type Schedule, scheduleOf, staying } from "./schedule.ts";
import type { ThreatSample } from "./threat-sample.ts";
import { type WorldHarm, worldHarms } from "./world-harm.ts";

export interface RobustRequest {
  readonly measure: RobustMeasure;
  /** Worlds of the sample that count, each alike. */
  readonly worlds: number;
  readonly seconds: number;
  /** The schedule with the fewest expected deaths. */
  readonly mean: Schedule;
}

export interface RobustSchedule {
  readonly schedule: Schedule;
  /** [world] least expected deaths any schedule found has there. */
  readonly least: Float64Array;
}

const MOST_STEPS = 8;

/**
 * The schedule whose 90th percentile, or greatest regret, of expected deaths over the sampled worlds is least. Regret is
 * what a world's deaths exceed the least by that was found for that world alone. Tangents are drawn to each world's harm
 * at a schedule, an integer programme solved, and tangents drawn anew while the measure itself falls.
 */
export function robustSchedule(
  problem: Problem,
  threats: readonly ThreatSample[],
  { solve, ...request }: RobustRequest & { solve: Solver },
): RobustSchedule {
  const { worlds } = request;
  const known = [staying(problem), request.mean];
  const least = Float64Array.from({ length: worlds }, (_, world) => leastIn(problem, threats, { world, known, solve }));
  let found: Schedule | null = null;
  let value = Number.POSITIVE_INFINITY;
  for (const begin of known) {
    let around = begin;
    for (let step = 0; step < MOST_STEPS; step++) {
      const own = measured(problem, threats, { schedule: around, worlds });
      const next = measureOf(request.measure, own, least);
      const isAllowed = step > 0 || begin !== known[0] || keepsLimits(problem, solve);
      if (isAllowed && next < value - 1e-9) {
        value = next;
        found = around;
      } else if (step > 0) break;
      const stepped = alongWorlds(problem, worldHarms(problem, threats, { schedule: around, worlds }), {
        ...request,
        around,
        least,
        solve,
      });
      if (stepped === null) break;
      around = stepped;
    }
  }
  return { schedule: found ?? request.mean, least };
}

/** Nobody moves in `staying`: allowed where no limit forbids that. */
function keepsLimits(problem: Problem, solve: Solver): boolean {
  const network = buildNetwork(problem);
  addLimits(network);
  for (let r = 0; r < problem.routes.length; r++)
    network.builder.row([[network.left[r][problem.periods.count - 1], 1]], { upper: 0 });
  return solve(network.builder.model()).values !== null;
}

/** The least expected deaths found for one world alone. */
function leastIn(
  problem: Problem,
  threats: readonly ThreatSample[],
  { world, known, solve }: { world: number; known: readonly Schedule[]; solve: Solver },
): number {
  const alone = threats.map((threat) => oneWorld(threat, world));
  const deathsOf = (schedule: Schedule) => measured(problem, alone, { schedule, worlds: 1 })[0];
  let least = Math.min(...known.map(deathsOf));
  for (const begin of known) {
    let around = begin;
    for (let step = 0; step < MOST_STEPS; step++) {
      const [harm] = worldHarms(problem, alone, { schedule: around, worlds: 1 });
      const stepped = alongMean(problem, harm, solve);
      const deaths = stepped === null ? Number.POSITIVE_INFINITY : deathsOf(stepped);
      if (stepped === null || deaths >= least - 1e-6) break;
      least = deaths;
      around = stepped;
    }
  }
  return least;
}

function oneWorld(threat: ThreatSample, world: number): ThreatSample {
  const at = (column: Float64Array) => column.slice(world, world + 1);
  return {
    ...threat,
    rate: at(threat.rate),
    killed: at(threat.killed),
    spread: at(threat.spread),
    concentration: at(threat.concentration),
    escalation: at(threat.escalation),
    limit: at(threat.limit),
    onDeparture: at(threat.onDeparture),
    reference: at(threat.reference),
    from: at(threat.from),
    until: at(threat.until),
  };
}

function alongMean(problem: Problem, harm: WorldHarm, solve: Solver): Schedule | null {
  const network = buildNetwork(problem);
  addLimits(network);
  for (const [column, slope] of [...harmTerms(network, harm), ...journeyTerms(network)])
    network.builder.charge(column, slope);
  chargeTies(network);
  const { values } = solve(network.builder.model(), { seconds: 10 });
  return values === null ? null : scheduleOf(network, values);
}

/** One programme for all worlds: the least level that their deaths (less their least, for regret) do not exceed, but for a tenth of them. */
function alongWorlds(
  problem: Problem,
  harms: readonly WorldHarm[],
  { measure, seconds, around, least, solve }: RobustRequest & { around: Schedule; least: Float64Array; solve: Solver },
): Schedule | null {
  const network = buildNetwork(problem);
  addLimits(network);
  const { builder } = network;
  const level = builder.column(Number.POSITIVE_INFINITY, { cost: 1 });
  const spare = harms.length - Math.ceil(0.9 * harms.length);
  const most = Math.max(...harms.map(({ deaths, slopes }) => deaths + linearReach(problem, slopes)));
  const exceeding: number[] = [];
  harms.forEach((harm, w) => {
    const constant = harm.deaths - atSchedule(harm, around) - (measure === "regret" ? least[w] : 0);
    const terms = [...harmTerms(network, harm), ...journeyTerms(network), [level, -1] as const];
    if (measure === "regret") builder.row(terms, { upper: -constant });
    else {
      const exceeds = builder.column(1, { integer: true });
      exceeding.push(exceeds);
      builder.row([...terms, [exceeds, -most]], { upper: -constant });
    }
  });
  if (exceeding.length > 0)
    builder.row(
      exceeding.map((column) => [column, 1] as const),
      { upper: spare },
    );
  chargeTies(network);
  const { values } = solve(builder.model(), { seconds, gap: 1e-3 });
  return values === null ? null : scheduleOf(network, values);
}

function harmTerms({ stock }: Network, { slopes }: WorldHarm): [number, number][] {
  return stock.flatMap((ofSite, s) =>
    ofSite.flatMap((columns) =>
      Array.from(columns, (column, t): [number, number] => [column, slopes[s][t]]).filter(
        ([column]) => column !== NONE,
      ),
    ),
  );
}

function atSchedule({ slopes }: WorldHarm, { present }: Schedule): number {
  return slopes.reduce((sum, ofSite, s) => sum + ofSite.reduce((part, slope, t) => part + slope * present[s][t], 0), 0);
}

/** By how much the tangents of a world can rise above its deaths anywhere: everyone at the worst site. */
function linearReach({ sites }: Problem, slopes: readonly Float64Array[]): number {
  return (
    peopleInAll(sites) *
    slopes.reduce((sum, ofSite) => sum + ofSite.reduce((part, slope) => part + Math.abs(slope), 0), 0)
  );
}
