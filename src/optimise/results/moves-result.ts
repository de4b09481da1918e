import type { PlannedMove } from "../planned-move.ts";
import type { Problem } from "../problem.ts";
import type { MoveResult, StreamResult } from "../result.ts";
import type { Schedule } from "../schedule.ts";
import { ALL, streamsOf } from "../streams.ts";
import { type Dated, dateOf } from "./date-of.ts";

/** The moves of the option found, in the scenario's words. */
export function moveResults(scenario: Dated, { routes }: Problem, moves: readonly PlannedMove[]): MoveResult[] {
  return moves.map(({ from, route, cohort, people, startDay, pace }) => ({
    from,
    to: routes[route].id,
    kind: routes[route].kind === "offer" ? "offer" : "site",
    cohort,
    people,
    start: startDay === null ? null : dateOf(scenario, startDay),
    pacePerWeek: pace === null ? null : 7 * pace,
  }));
}

/** Who leaves from where by which route, and between which dates, by the programme. */
export function streamResults(scenario: Dated, problem: Problem, schedule: Schedule): StreamResult[] {
  const { sites, cohorts, routes, periods } = problem;
  return streamsOf(problem, schedule)
    .sort((a, b) => a.first - b.first || a.route - b.route || a.site - b.site)
    .map(({ site, cohort, route, total, first, last }) => ({
      from: sites[site].id,
      to: routes[route].id,
      kind: routes[route].kind === "offer" ? "offer" : "site",
      cohort: cohorts.length === 1 || cohort === ALL ? null : cohorts[cohort].id,
      people: total,
      first: dateOf(
        scenario,
        Math.max(periods.starts[first], Math.min(routes[route].opens, periods.starts[first + 1])),
      ),
      last: dateOf(scenario, periods.starts[last + 1]),
    }));
}
