import { movesOf } from "./moves.ts";
import type { PlannedMove } from "./planned-move.ts";
import type { Flow, Problem } from "./problem.ts";
import { firstDepartures, type Schedule } from "./schedule.ts";
import { FEWEST } from "./streams.ts";

/**
 * Ways to write a schedule down as moves. The programme knows one timetable; in a world where an offer opens late, a date
 * or a number that fits that timetable holds people back. So beside the schedule to the letter: without dates and paces;
 * without numbers too; and as an order of sites, each route taking from every site that is emptied, the first emptied
 * first, or from every site that people leave. And since whole people rounded down leave some behind where a schedule leaves
 * nobody, with the last move from such a site taking all. Which is best, simulation must say.
 */
export function candidateMoves(problem: Problem, schedule: Schedule): PlannedMove[][] {
  const letter = movesOf(problem, schedule);
  const timeless = letter.map((move) => ({ ...move, startDay: null, pace: null }));
  const unlimited = timeless.map((move) => ({ ...move, people: null }));
  const emptied = emptiedSites(problem, schedule);
  const others = leftSites(problem, schedule).filter((s) => !emptied.includes(s));
  const orders = [emptied, [...emptied, ...others]].map((sites) => ordered(problem, sites, timeless));
  return distinct([letter, timeless, unlimited, ...orders, emptying(problem, schedule, letter)]);
}

/** Sites of a move up to which it is tried without each of them. */
const MOST_SITES = 6;

/** Every list of moves with one move less, or with one site less in a move. */
export function withOneLess(moves: readonly PlannedMove[]): PlannedMove[][] {
  const fewer = moves.length < 2 ? [] : moves.map((_, i) => moves.toSpliced(i, 1));
  const narrower = moves.flatMap((move, i) =>
    move.from.length < 2 || move.from.length > MOST_SITES
      ? []
      : move.from.map((_, k) => moves.toSpliced(i, 1, { ...move, from: move.from.toSpliced(k, 1) })),
  );
  return [...fewer, ...narrower];
}

/** Sites that are emptied, the first emptied first. */
function emptiedSites({ sites }: Problem, schedule: Schedule): number[] {
  return sites
    .flatMap(({ people }, s) => {
      const day = schedule.present[s].findIndex((n) => n < 0.5);
      return day < 0 || people.every((n) => n === 0) ? [] : [{ s, day }];
    })
    .sort((a, b) => a.day - b.day)
    .map(({ s }) => s);
}

/** Sites that anybody leaves, the first left first. */
function leftSites(problem: Problem, schedule: Schedule): number[] {
  const first = firstDepartures(problem, schedule);
  return problem.sites
    .flatMap((_, s) => (first[s] < problem.periods.count ? [s] : []))
    .sort((a, b) => first[a] - first[b]);
}

/** Every route taking from the sites in their order, and the moves that are about other sites or roads. */
function ordered(
  { sites, routes }: Problem,
  order: readonly number[],
  timeless: readonly PlannedMove[],
): PlannedMove[] {
  const ids = new Set(order.map((s) => sites[s].id));
  const kept = timeless.filter(({ from, route }) => routes[route].kind === "link" || !from.every((id) => ids.has(id)));
  const used = [...new Set(timeless.map(({ route }) => route))].filter((r) => routes[r].kind === "offer");
  const lists = used.flatMap((r): PlannedMove[] => {
    const from = order.filter((s) => routes[r].from.includes(s)).map((s) => sites[s].id);
    return from.length === 0 ? [] : [{ from, route: r, cohort: null, people: null, startDay: null, pace: null }];
  });
  return [...lists, ...kept];
}

/** The moves with the last one from every site that is left by all taking whoever is still there. */
function emptying(
  { sites, cohorts }: Problem,
  { flows, left }: Schedule,
  letter: readonly PlannedMove[],
): PlannedMove[] {
  const moves = [...letter];
  sites.forEach(({ id }, s) => {
    if (left[s].some((n) => n >= FEWEST)) return;
    const last = flows.reduce<Flow | null>(
      (latest, flow) => (flow.site === s && (latest === null || flow.period >= latest.period) ? flow : latest),
      null,
    );
    const own = ({ from, route, cohort }: PlannedMove) =>
      from.includes(id) && route === last?.route && (cohort === null || cohort === cohorts[last.cohort].id);
    const at = moves.findLastIndex(own);
    if (at >= 0) moves[at] = { ...moves[at], people: null };
  });
  return moves;
}

function distinct(lists: readonly PlannedMove[][]): PlannedMove[][] {
  const known = new Set<string>();
  return lists.filter((moves) => {
    const key = JSON.stringify(moves);
    const isNew = moves.length > 0 && !known.has(key);
    known.add(key);
    return isNew;
  });
}
