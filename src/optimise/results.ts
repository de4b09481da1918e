import { estimate, replicateMeans } from "../analysis/replicates.ts";
import type { Estimate, PlanResult } from "../analysis/result.ts";
import { simulate } from "../engine/simulate.ts";
import { compile } from "../model/compile.ts";
import type { OptionProgramme } from "../model/programme.ts";
import { dateOfDay, dayOfDate } from "../scenario/dates.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { atMeans } from "./at-means.ts";
import { expectedDeaths, statedError } from "./expected-deaths.ts";
import type { Draft } from "./draft.ts";
import { frontierId, type FrontierSchedule } from "./frontier.ts";
import { ALL, movesOf, type PlannedMove, streamsOf } from "./moves.ts";
import type { Problem } from "./problem.ts";
import type { ReadProblem } from "./read-problem.ts";
import type {
  FrontierResult,
  GainResult,
  LimitsResult,
  MoveResult,
  ProgrammeResult,
  RobustResult,
  StreamResult,
} from "./result.ts";
import { measured, measureOf, type RobustMeasure } from "./robust.ts";
import { sampleOf } from "./sample.ts";
import type { Schedule } from "./schedule.ts";
import type { Found } from "./search.ts";
import { spending } from "./spending.ts";

type Dated = Pick<Scenario, "start">;

const dateOf = ({ start }: Dated, day: number) => dateOfDay((dayOfDate(start) as number) + Math.round(day));

export function limitsResult(
  scenario: Dated,
  { limits, payers, cohorts }: Problem,
  offers: readonly string[],
): LimitsResult {
  return {
    budgets: limits.budgets.map(({ payer, amount, day }) => ({
      payer: payers[payer] ?? null,
      amount,
      date: dateOf(scenario, day),
    })),
    together: limits.together.map((group) => group.map((c) => cohorts[c].id)),
    out: limits.out.map(({ people, day }) => ({ people, date: dateOf(scenario, day) })),
    offers,
  };
}

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

interface ProgrammeRequest {
  readonly id: string;
  readonly seed: number;
  readonly planningWorlds: number;
  readonly step: number;
  readonly schedule: Schedule;
  readonly best: Found;
}

/** The programme's estimate of a schedule, and the same schedule to the letter simulated at the programme's timetable. */
export function programmeResult(
  draft: Draft,
  { problem }: ReadProblem,
  { id, seed, planningWorlds: worlds, step, schedule, best }: ProgrammeRequest,
): ProgrammeResult {
  const own = expectedDeaths(problem, schedule);
  const stated = statedError(own);
  const programme = compile(draft.withOptions([{ id, option: draft.write(movesOf(problem, schedule)) }]));
  const option = programme.options.find((one) => one.id === id) as OptionProgramme;
  const exact = atMeans(option, sampleOf(programme, option, { seed: seed + 1, worlds }));
  const [{ deathsExpected }] = simulate(exact, { seed: seed + 1, worlds }).options;
  const simulatedAtMeans: Estimate = estimate(replicateMeans(deathsExpected));
  const { mean, se } = simulatedAtMeans as { mean: number; se: number };
  const isBest = schedule === best.schedule;
  const costs = spending(problem, schedule.flows, schedule.present);
  return {
    method: best.method,
    deaths: own.deaths,
    bound: best.bound,
    gap: isBest && own.deaths > 0 ? (own.deaths - best.bound) / own.deaths : 0,
    stated,
    parts: { curves: own.curves, periods: own.periods, attrition: own.attrition, rounding: own.rounding },
    simulatedAtMeans,
    agrees: Math.abs(mean - own.deaths) <= stated + 3 * se,
    periods: problem.periods.count,
    stepDays: step,
    worlds,
    costs: Object.fromEntries(problem.payers.map((payer, p) => [payer, costs[p]])),
  };
}

/** What an option gains on every other: its deaths less theirs. */
export function gains(scenario: Scenario, { pairs }: PlanResult, { id, offers, under }: GainRequest): GainResult[] {
  const turned = ({ mean, se }: Estimate): Estimate => ({ mean: mean === null ? null : -mean, se });
  const comparable = comparableOptions(scenario, offers, under);
  return pairs.flatMap(({ option, other, deaths, weighted }) => {
    if (option === id) return [{ option: other, deaths, weighted, comparable: comparable.has(other) }];
    if (other !== id) return [];
    return [{ option, deaths: turned(deaths), weighted: turned(weighted), comparable: comparable.has(option) }];
  });
}

interface GainRequest {
  readonly id: string;
  readonly offers: readonly string[];
  readonly under: string;
}

/** The options people wrote that do no more than the one found may. */
function comparableOptions(scenario: Scenario, offers: readonly string[], under: string): Set<string> {
  const within = [...scenario.options.values()].filter(
    ({ id, set, moves }) =>
      (id === under || set.length === 0) && moves.every(({ to }) => to.kind === "site" || offers.includes(to.id)),
  );
  return new Set(within.map(({ id }) => id));
}

export function frontierResult(
  { options }: PlanResult,
  { payers }: Problem,
  { id, payer, points }: { id: string; payer: number; points: readonly FrontierSchedule[] },
): FrontierResult {
  return {
    payer: payers[payer] ?? null,
    points: points.map(({ deaths, bound, cost, ceiling }, k) => {
      const option = frontierId(id, k);
      const { outcomes } = options.find((one) => one.id === option) as PlanResult["options"][number];
      const metric = (name: string): Estimate => ({ mean: outcomes[name].mean, se: outcomes[name].se });
      return {
        option,
        ceiling,
        programme: { deaths, bound, cost },
        deaths: metric("deaths"),
        cost: metric(payer < 0 ? "cost" : `cost.${payers[payer]}`),
        costs: Object.fromEntries(payers.map((one) => [one, metric(`cost.${one}`)])),
      };
    }),
  };
}

interface RobustAsked {
  readonly id: string;
  readonly objective: string;
  readonly robustWorlds: number;
  readonly robust: { readonly schedule: Schedule; readonly least: Float64Array };
  readonly mean: Schedule;
  readonly meanId: string;
}

export function robustResult({ problem, threats }: ReadProblem, asked: RobustAsked): RobustResult {
  const { robust, robustWorlds: worlds, id, meanId } = asked;
  const figures = (option: string, schedule: Schedule) => {
    const deaths = measured(problem, threats, { schedule, worlds });
    const mean = deaths.reduce((sum, value) => sum + value, 0) / worlds;
    return {
      option,
      mean,
      p90: measureOf("p90", deaths, robust.least),
      regret: measureOf("regret", deaths, robust.least),
    };
  };
  return {
    measure: asked.objective as RobustMeasure,
    worlds,
    found: figures(id, robust.schedule),
    mean: figures(meanId, asked.mean),
  };
}
