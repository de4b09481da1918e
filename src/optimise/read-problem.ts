import { NONE, type OptionProgramme, type Programme } from "../model/programme.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { costRates } from "./cost-rates.ts";
import { harmCurve } from "./harm-curve.ts";
import { linksUnder } from "./links.ts";
import { periodsOf } from "./periods.ts";
import type { Budget, Limits, Problem, Route, Site } from "./problem.ts";
import { routesOf } from "./routes.ts";
import { type Sample, sampleOf } from "./sample.ts";
import { type ThreatSample, threatSamples } from "./threat-sample.ts";

export interface ProblemRequest {
  /** The option whose settings and roads apply. */
  readonly under: string;
  readonly seed: number;
  readonly worlds: number;
  /** Days of a period. */
  readonly step: number;
  /** Offers that may be used, by id. */
  readonly offers: readonly string[];
  readonly limits: Limits;
}

export interface ReadProblem {
  readonly problem: Problem;
  readonly sample: Sample;
  readonly threats: readonly ThreatSample[];
}

/** The network of a scenario: movements at the means of their quantities, harm averaged over a sample of worlds. */
export function readProblem(scenario: Scenario, programme: Programme, request: ProblemRequest): ReadProblem {
  const option = programme.options.find(({ id }) => id === request.under) as OptionProgramme;
  const sample = sampleOf(programme, option, request);
  const threats = threatSamples(sample);
  const periods = periodsOf(programme.horizonDays, request.step);
  const people = peopleOf(sample);
  const all = people.reduce((sum, site) => sum + site.reduce((s, n) => s + n, 0), 0);
  const offers = programme.offerIds.filter((id) => request.offers.includes(id));
  const links = linksUnder(scenario, request.under);
  const routes = reachable(routesOf({ scenario, sample, periods, people: all, offers, links }), people);
  const sites = programme.siteIds.map((id, s): Site => {
    const capacity = Math.floor(sample.mean(option.sites.capacity[s], Number.POSITIVE_INFINITY));
    const own = people[s].reduce((sum, n) => sum + n, 0);
    const most = routes.some(({ to }) => to === s) ? Math.min(all, Math.max(own, capacity)) : own;
    return {
      id,
      safe: option.sites.safe[s] === 1,
      people: people[s],
      capacity,
      harm: harmCurve(
        threats.filter(({ site }) => site === s),
        most,
        periods,
      ),
    };
  });
  const cohorts = programme.cohortIds.map((id, c) => ({
    id,
    vulnerability: sample.mean(option.sites.vulnerability[c], 1),
  }));
  const costs = costRates(sample, periods, { sites: sites.length, routes, offers: programme.offerIds });
  const limits = { ...request.limits, budgets: [...scenarioBudgets(sample), ...request.limits.budgets] };
  return {
    problem: { periods, cohorts, sites, routes, payers: programme.payerIds, costs, limits },
    sample,
    threats,
  };
}

function peopleOf({ programme, option, column }: Sample): Float64Array[] {
  const cohorts = programme.cohortIds.length;
  return programme.siteIds.map((_, s) =>
    Float64Array.from({ length: cohorts }, (__, c) => {
      const counts = column(option.sites.people[s * cohorts + c]).map(Math.round);
      return counts.reduce((sum, n) => sum + n, 0) / counts.length;
    }),
  );
}

function scenarioBudgets({ programme, mean }: Sample): Budget[] {
  return programme.payerIds.flatMap((_, payer) =>
    programme.budgets[payer] === NONE
      ? []
      : [{ payer, amount: mean(programme.budgets[payer]), day: programme.horizonDays, stated: "scenario" as const }],
  );
}

/** Nobody leaves a site where nobody ever is; a site is reached through routes that lead there. */
function reachable(routes: readonly Route[], people: readonly Float64Array[]): Route[] {
  const ever = people.map((here, s) => here.some((n) => n > 0) || routes.some(({ to }) => to === s));
  return routes.map((route) => ({ ...route, from: route.from.filter((s) => ever[s]) }));
}
