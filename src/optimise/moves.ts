import { asOne, joined } from "./join-moves.ts";
import type { Planned, PlannedMove } from "./planned-move.ts";
import type { Problem, Route } from "./problem.ts";
import type { Schedule } from "./schedule.ts";
import { ALL, FEWEST, SOME, type Stream, streamsOf } from "./streams.ts";

/**
 * A schedule as moves: those who leave first through a route are written first, since there they go first. A move names
 * how many only where somebody is held back, and when or how fast only where it waits though it could go.
 */
export function movesOf(problem: Problem, schedule: Schedule): PlannedMove[] {
  const streams = streamsOf(problem, schedule);
  return problem.routes.flatMap((route, r) => {
    const own = streams.filter((stream) => stream.route === r).sort(byTime(problem));
    const left = accumulated(own, problem.periods.count);
    const moves = own.map((stream, i) =>
      planned(problem, schedule, { route, stream, left, isLast: i === own.length - 1 }),
    );
    const isTooFew = own.some(({ total }) => total < route.minimum - FEWEST);
    return isTooFew ? [asOne(moves, together(problem, moves, { route, left }))] : joined(moves);
  });
}

/** People that moves through a route take together, its minimum at least; null where none is held back, or there is room for no more. */
function together(problem: Problem, moves: readonly Planned[], { route, left }: Pick<Context, "route" | "left">) {
  const last = problem.periods.count - 1;
  const isFree = moves.every(({ people }) => people === null) || left[last] >= route.capacity[last] - FEWEST;
  const total = moves.reduce((sum, { stream }) => sum + stream.total, 0);
  return isFree ? null : Math.max(whole(problem, total), route.minimum);
}

/** People of a stream's cohort, or of all, left at its site in the end. */
function staying({ left }: Schedule, { site, cohort }: Stream): number {
  return cohort === ALL ? left[site].reduce((sum, n) => sum + n, 0) : left[site][cohort];
}

function byTime({ cohorts }: Problem) {
  return (a: Stream, b: Stream) =>
    a.middle - b.middle ||
    (cohorts[b.cohort]?.vulnerability ?? 1) - (cohorts[a.cohort]?.vulnerability ?? 1) ||
    a.site - b.site;
}

/** [period] people who have left through a route by then. */
function accumulated(streams: readonly Stream[], count: number): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: count }, (_, t) => {
    for (const { people } of streams) sum += people[t];
    return sum;
  });
}

interface Context {
  readonly route: Route;
  readonly stream: Stream;
  readonly left: Float64Array;
  readonly isLast: boolean;
}

function planned(problem: Problem, schedule: Schedule, context: Context): Planned {
  const { stream } = context;
  const { sites, cohorts } = problem;
  const isAlone = cohorts.length === 1 || stream.cohort === ALL;
  return {
    stream,
    from: [sites[stream.site].id],
    route: stream.route,
    cohort: isAlone ? null : cohorts[stream.cohort].id,
    people: isHeldBack(problem, schedule, context) ? whole(problem, stream.total) : null,
    startDay: waits(problem, schedule, context) ? problem.periods.starts[stream.first] : null,
    pace: slowed(problem, context),
  };
}

/** Whole people; none that a budget has no money for. */
function whole({ limits }: Problem, people: number): number {
  return limits.budgets.length > 0 ? Math.floor(people + SOME) : Math.round(people);
}

/**
 * Whether more would go if nothing said how many: somebody is left at the site, or leaves it by another route, and there is
 * room for them here. Where no budget is at stake, whoever empties a site last through a way out may as well take all, if no
 * other that the site is left by is less deadly.
 */
function isHeldBack(problem: Problem, schedule: Schedule, { route, stream, left, isLast }: Context): boolean {
  const last = problem.periods.count - 1;
  const leaving = schedule.flows.filter(
    ({ site, cohort }) => site === stream.site && (stream.cohort === ALL || cohort === stream.cohort),
  );
  const ever = leaving.reduce((sum, { people }) => sum + people, 0);
  const takesAll = stream.total >= ever - FEWEST && staying(schedule, stream) < FEWEST;
  const isFull = left[last] >= route.capacity[last] - FEWEST;
  const isSafest = leaving.every((flow) => problem.routes[flow.route].journeyDeaths >= route.journeyDeaths);
  const mayTakeAll = problem.limits.budgets.length === 0 && route.to < 0 && isSafest;
  const isEmptied = mayTakeAll && staying(schedule, stream) < FEWEST;
  return !(takesAll || (isLast && (isFull || isEmptied)));
}

/** Whether the route stood open, with people there to take, before the move begins. */
function waits({ periods, routes }: Problem, schedule: Schedule, { route, stream, left }: Context): boolean {
  const before = stream.first - 1;
  if (stream.waitsForMoney) return true;
  if (before < 0 || schedule.present[stream.site][before] < FEWEST) return false;
  const unused = route.capacity[before] - left[before];
  const leaves = left[before] - (before > 0 ? left[before - 1] : 0);
  const arrives = routes.some(({ to }) => to === stream.site);
  return !arrives && periods.count > 1 && unused > 1 && leaves < SOME;
}

/** People per day where a move goes on for weeks at less than the route's pace; null where nothing holds it. */
function slowed({ periods }: Problem, { route, stream, left }: Context): number | null {
  const { first, last, people } = stream;
  if (last - first < 3) return null;
  let [full, used] = [0, 0];
  for (let t = first + 1; t < last; t++) {
    const others = left[t] - left[t - 1] - people[t];
    full += Math.min(route.most[t], route.capacity[t] - left[t - 1]) - others;
    used += people[t];
  }
  const days = periods.starts[last] - periods.starts[first + 1];
  return used < 0.8 * full && days > 0 ? used / days : null;
}
