import { expectRead } from "../evidence/expect-read.ts";
import { lawSupport } from "../scenario/law-support.ts";
import type { Option, Quantity, Scenario } from "../scenario/scenario.ts";
import { needKey, needsOf } from "../scenario/turns.ts";
import { lawQuantile } from "../laws/law-quantile.ts";
import { compileCosts } from "./compile-costs.ts";
import { compileMoves } from "./compile-moves.ts";
import { compileRules } from "./compile-rules.ts";
import { compileOffers } from "./compile-offers.ts";
import { cohortIds, compileSites } from "./compile-sites.ts";
import { compileThreats, listBearings } from "./compile-threats.ts";
import { compileCorrelations } from "./correlations.ts";
import {
  type Bearing,
  NONE,
  type OfferTable,
  type OptionProgramme,
  type Programme,
  type SiteTable,
  type ThreatTable,
} from "./programme.ts";
import { phasesOf } from "./phases.ts";
import { createResolver, type Resolver } from "./resolver.ts";
import { ValueCollector } from "./values.ts";

interface Setting {
  readonly sites: SiteTable;
  readonly threats: ThreatTable;
  readonly offers: OfferTable;
  readonly resolve: Resolver;
}

/** A scenario as the numeric programme of all its options. Throws where a log that it names has not been read. */
export function compile(written: Scenario): Programme {
  expectRead(written);
  const scenario = canonical(written);
  const values = new ValueCollector();
  const bearings = listBearings(scenario);
  const asWritten = compileSetting(scenario, bearings, createResolver(values, null));
  const optionIds = [...scenario.options.keys()];
  const options = [...scenario.options.values()].map((option) =>
    compileOption(scenario, option, {
      setting: option.set.length === 0 ? asWritten : compileSetting(scenario, bearings, createResolver(values, option)),
      otherwise: optionIds.indexOf(option.otherwise),
    }),
  );
  const budgets = Int32Array.from(scenario.payers.values(), (payer) => asWritten.resolve.quantity(payer.budget));
  const siteIds = [...scenario.sites.keys()];
  return {
    horizonDays: scenario.horizonDays,
    columns: values.columns,
    quantities: values.columns.map(({ key }) => key),
    correlated: compileCorrelations(scenario, values.columns),
    values: values.table(),
    siteIds,
    cohortIds: cohortIds(scenario),
    offerIds: [...scenario.offers.keys()],
    payerIds: [...scenario.payers.keys()],
    bearings,
    bearingKeys: bearings.map(({ threat, site }) => `threats.${threat}@${siteIds[site]}`),
    options,
    mayFail: mayFail(options),
    budgets,
    mostPeople: mostPeople(scenario),
  };
}

/** Offers that in some option are honoured only with a chance. */
function mayFail(options: readonly OptionProgramme[]): Int32Array {
  const all = options[0].offers.chance.map((_, offer) => offer);
  return all.filter((offer) => options.some(({ offers }) => offers.chance[offer] !== NONE));
}

/** Entities in order of id, so that no result depends on the order of keys in the file. */
function canonical(scenario: Scenario): Scenario {
  const { sites, cohorts, threats, offers, payers } = scenario;
  return {
    ...scenario,
    sites: byId(sites),
    cohorts: byId(cohorts),
    threats: byId(threats),
    offers: byId(offers),
    payers: byId(payers),
  };
}

function byId<T>(entities: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...entities].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function compileSetting(scenario: Scenario, bearings: readonly Bearing[], resolve: Resolver): Setting {
  return {
    resolve,
    sites: compileSites(scenario, bearings, resolve),
    threats: compileThreats(scenario, bearings, resolve),
    offers: compileOffers(scenario, resolve),
  };
}

function compileOption(
  scenario: Scenario,
  option: Option,
  { setting, otherwise }: { setting: Setting; otherwise: number },
): OptionProgramme {
  const { resolve, sites, threats, offers } = setting;
  const phases = phasesOf(scenario, option);
  return {
    id: option.id,
    sites,
    threats,
    offers,
    moves: compileMoves(scenario, phases.moves, resolve),
    rules: compileRules(scenario, phases.rules, resolve),
    costs: compileCosts(scenario, option.id, resolve),
    needs: needsOf(scenario.options, option).map((need) => ({
      key: needKey(need),
      chance: resolve.quantity(need.chance),
    })),
    otherwise,
  };
}

/** Sum over sites of the largest possible numbers at start, or of far quantiles where a law has no bound. */
function mostPeople(scenario: Scenario): number {
  const counts = [...scenario.sites.values()].flatMap((site) => [...site.people.values()]);
  return counts.reduce((sum, people) => sum + Math.ceil(people.factor * mostOf(people)), 0);
}

function mostOf(quantity: Quantity): number {
  const { high } = lawSupport(quantity.law);
  return Number.isFinite(high) ? high : lawQuantile(quantity.law)(1 - 1e-9);
}
