import { NONE, STATE_ACCEPTED, STATE_FULL, STATE_NONE, STATE_REFUSED } from "../model/programme.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { capacityCurve, mostPerPeriod, type Timetable } from "./convoys.ts";
import type { Link } from "./links.ts";
import type { Condition, Periods, Route } from "./problem.ts";
import type { Sample } from "./sample.ts";

const NEVER = Number.POSITIVE_INFINITY;

export interface RouteRequest {
  readonly scenario: Scenario;
  readonly sample: Sample;
  readonly periods: Periods;
  readonly people: number;
  /** Offers that may be used, by id. */
  readonly offers: readonly string[];
  readonly links: readonly Link[];
}

/** Every offer, then every road, with its timetable at the means of its quantities. */
export function routesOf(request: RouteRequest): Route[] {
  return [
    ...request.offers.map((id) => offerRoute(request, id)),
    ...request.links.map((link) => linkRoute(request, link)),
  ];
}

function offerRoute({ scenario, sample, periods, people, offers: allowed }: RouteRequest, id: string): Route {
  const { programme, option, mean } = sample;
  const { offers } = option;
  const o = programme.offerIds.indexOf(id);
  const written = scenario.offers.get(id);
  const to = offers.to[o];
  const timetable = timetableOf({
    places: Math.floor(mean(offers.places[o], NEVER)),
    opens: mean(offers.opens[o]),
    closes: mean(offers.closes[o], NEVER),
    pace: mean(offers.pace[o], NEVER),
    convoy: mean(offers.convoy[o], NEVER),
  });
  return {
    kind: "offer",
    id,
    from: programme.siteIds.flatMap((_, s) => (s === to ? [] : [s])),
    to,
    eligible: programme.cohortIds.map(
      (cohort) => (written?.cohorts.length ?? 0) === 0 || written?.cohorts.includes(cohort) === true,
    ),
    ...limitsOf(timetable, periods, people),
    delay: to === NONE ? 0 : Math.round(mean(offers.journey[o]) / periods.days[0]),
    journeyDeaths: mean(offers.journeyDeaths[o]),
    minimum: Math.ceil(mean(offers.minimum[o])),
    condition: conditionOf(sample, o, allowed),
  };
}

function linkRoute({ scenario, sample, periods, people }: RouteRequest, link: Link): Route {
  const { programme, mean } = sample;
  const option = programme.options.findIndex(({ id }) => id === link.option);
  const { moves } = programme.options[option];
  const move = scenario.options.get(link.option)?.moves[link.move];
  const timetable = timetableOf({
    places: move?.people.kind === "count" ? Math.round(mean(moves.people[link.move])) : NEVER,
    opens: mean(moves.start[link.move]),
    closes: NEVER,
    pace: mean(moves.pace[link.move], NEVER),
    convoy: mean(moves.convoy[link.move], NEVER),
  });
  return {
    kind: "link",
    id: link.to,
    from: link.from.map((site) => programme.siteIds.indexOf(site)),
    to: programme.siteIds.indexOf(link.to),
    eligible: programme.cohortIds.map((cohort) => (move?.cohort ?? cohort) === cohort),
    ...limitsOf(timetable, periods, people),
    delay: 0,
    journeyDeaths: 0,
    minimum: 0,
    condition: null,
  };
}

/** A convoy is one week's pace where nothing says otherwise, and whole people. */
function timetableOf(timetable: Timetable): Timetable {
  const { convoy, pace } = timetable;
  return { ...timetable, convoy: Math.max(1, Math.round(convoy === NEVER ? 7 * pace : convoy)) };
}

function limitsOf(timetable: Timetable, periods: Periods, people: number) {
  const capacity = capacityCurve(timetable, periods, people);
  return { ...timetable, capacity, most: mostPerPeriod(capacity, timetable, periods) };
}

const STATES = { [STATE_ACCEPTED]: "accepted", [STATE_REFUSED]: "refused", [STATE_FULL]: "full" } as const;

/** `only_if: full` opens an offer as `only_after: full` does, as in the simulation. */
function conditionOf({ programme, option }: Sample, o: number, allowed: readonly string[]): Condition | null {
  const { onlyIf, onlyIfState, onlyAfter, onlyAfterState } = option.offers;
  const routeOf = (offer: number) => allowed.indexOf(programme.offerIds[offer]);
  if (onlyAfterState[o] !== STATE_NONE) {
    const state = STATES[onlyAfterState[o] as keyof typeof STATES];
    return { route: routeOf(onlyAfter[o]), state, when: state === "refused" ? "ever" : "before" };
  }
  if (onlyIfState[o] === STATE_NONE) return null;
  const state = STATES[onlyIfState[o] as keyof typeof STATES];
  return { route: routeOf(onlyIf[o]), state, when: state === "full" ? "before" : "ever" };
}
