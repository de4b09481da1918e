import type { MoveResult, OptimiseResult } from "../optimise/result.ts";
import { needsWords } from "./basis-words.ts";
import { errorText, grouped, percent, significant, toldFromZero, withError, withoutError } from "./digits.ts";
import { amount } from "./money.ts";

const MEASURES = {
  mean: "fewest expected deaths",
  p90: "least 90th percentile of expected deaths",
  regret: "least greatest regret",
} as const;

/** A gap below the solver's own tolerances. */
const PROVED = 1e-4;

/** The answer in a few sentences: what was found, what it gains, and what that rests on. */
export function optimiseAnswer(result: OptimiseResult): string {
  const { objective, option, programme, gains, plan } = result;
  const found = plan.options.find(({ id }) => id === option);
  const [nearest] = gains
    .filter(({ comparable }) => comparable)
    .toSorted((a, b) => (b.deaths.mean ?? 0) - (a.deaths.mean ?? 0));
  const lead = `The schedule with the ${MEASURES[objective]}${objective === "mean" ? gapWords(programme.gap) : ""}: "${option}", ${withError(found?.outcomes.deaths ?? { mean: null, se: null }, 1)} deaths in the simulation`;
  const needs = found === undefined ? null : needsWords(found);
  const asked = needs === null ? "It needs nothing of others that the options people wrote name." : `It ${needs}.`;
  return `${lead}${nearest === undefined ? "" : nearestWords(nearest)}. ${asked}${beyondWords(gains)}`;
}

function gapWords(gap: number): string {
  return gap < PROVED ? ", proved" : `, to within ${percentOf(gap)}`;
}

function nearestWords({ option, deaths }: OptimiseResult["gains"][number]): string {
  if (deaths.mean === null || deaths.se === null) return "";
  const size = `${withoutError({ mean: Math.abs(deaths.mean), se: deaths.se }, 2)} (se ${errorText(deaths.se)})`;
  const best = `the best option people wrote that uses and spends no more than it may, ${option}`;
  if (!toldFromZero(deaths) || deaths.mean === 0) return `, which this run cannot tell from ${best}`;
  return `, ${size} ${deaths.mean < 0 ? "fewer" : "more"} than ${best}`;
}

/** The option people wrote that has fewest deaths of all, where that takes more than the one found may use or spend. */
function beyondWords(gains: OptimiseResult["gains"]): string {
  const [first] = gains
    .filter(({ comparable, deaths }) => !comparable && deaths.mean !== null && deaths.mean > 0 && toldFromZero(deaths))
    .toSorted((a, b) => (b.deaths.mean ?? 0) - (a.deaths.mean ?? 0));
  if (first === undefined) return "";
  const { mean, se } = first.deaths;
  const error = se === null ? "" : ` (se ${errorText(se)})`;
  return ` ${first.option} has ${withoutError({ mean, se }, 2)}${error} fewer, and uses or spends more than that.`;
}

/** Whom the timetable moves and the option as written does not, a sentence for each. */
export function leftOutWords({ moves, schedule }: OptimiseResult): string[] {
  const isMoved = (site: string, cohort: string | null) =>
    moves.some(
      ({ from, cohort: only }) => from.includes(site) && (cohort === null || only === null || only === cohort),
    );
  const left = schedule.filter(({ from, cohort }) => !isMoved(from, cohort));
  return left.map(
    ({ from, cohort, people }) =>
      `Not in it, though in the timetable: ${grouped(people, 0)}${cohort === null ? "" : ` of ${cohort}`} at ${from}. Simulated with them, it broke a limit or had no fewer deaths.`,
  );
}

/** One move of the option found. */
export function moveWords({ from, to, kind, cohort, people, start, pacePerWeek }: MoveResult): string {
  const who = people === null ? "all" : grouped(people, 0);
  const whom = cohort === null ? "" : ` of ${cohort}`;
  const when = start === null ? "" : `, from ${start}`;
  const pace = pacePerWeek === null ? "" : `, ${significant(pacePerWeek, 2)} per week`;
  return `${from.join(", then ")}: ${who}${whom} ${kind === "site" ? "to" : "by"} ${to}${when}${pace}`;
}

/** How far the programme can be trusted: its gap, its simplifications, and the simulation of the same timetable. */
export function trustWords({ programme, plan, option }: OptimiseResult): string[] {
  const { method, deaths, bound, gap, stated, parts, simulatedAtMeans, agrees } = programme;
  const found = plan.options.find(({ id }) => id === option);
  const proved =
    gap < PROVED ? "no schedule has fewer in it" : `none has fewer than ${significant(bound)} (gap ${percentOf(gap)})`;
  const kinds = method === "linear" ? "linear programme" : "piecewise-linear integer programme";
  return [
    `By the ${kinds} (${programme.periods} periods of ${programme.stepDays} days; harm averaged over ${grouped(programme.worlds, 0)} worlds): ${significant(deaths)} deaths; ${proved}.`,
    `Its simplifications may be out by ${small(stated)}: curves ${small(parts.curves)}, numbers within a period ${small(parts.periods)}, the dead counted as exposed ${small(parts.attrition)}, parts of people ${small(parts.rounding)}.`,
    `The same schedule simulated at the same timetable: ${withError(simulatedAtMeans, 2)}; ${agrees ? "within what is stated" : "NOT within what is stated: do not rely on the programme here"}.`,
    `The option in all worlds, whose offers open when they open: ${withError(found?.outcomes.deaths ?? { mean: null, se: null }, 1)}.`,
  ];
}

/** The limits that the schedule keeps to. */
export function limitsWords({ limits, under, plan, moves }: OptimiseResult): string[] {
  const { currency } = plan.scenario;
  const name = (payer: string | null) =>
    payer === null ? "all payers" : (plan.scenario.payers.find(({ id }) => id === payer)?.name ?? payer);
  return [
    ...(under === plan.baseline ? [] : [`under what ${under} sets and needs`]),
    ...limits.budgets.map(
      ({ payer, amount: most, date }) => `${name(payer)} at most ${amount(most)} ${currency} by ${date}, on average`,
    ),
    ...limits.out.map(({ people, date }) => `at least ${grouped(people, 0)} transferred by ${date}`),
    ...limits.together.map((group) => `${group.join(" and ")} leave in equal shares${apartWords(group, moves)}`),
  ];
}

/** A move names one cohort or takes all alike: some of a site's cohorts cannot be written down as leaving together. */
function apartWords(group: readonly string[], moves: readonly MoveResult[]): string {
  const isApart = moves.some(({ cohort }) => cohort !== null && group.includes(cohort));
  return isApart
    ? " in the programme; the option found moves them one after the other, as others at the site stay apart"
    : "";
}

/** A share of deaths, to what matters. */
function small(deaths: number): string {
  return deaths < 0.0005 ? "0" : significant(deaths, deaths < 0.01 ? 1 : 2);
}

function percentOf(gap: number): string {
  return gap < 0.01 ? `${significant(gap * 100, 1)}%` : percent(gap);
}
