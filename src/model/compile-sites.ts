import type { Scenario } from "../scenario/scenario.ts";
import type { Bearing, SiteTable } from "./programme.ts";
import type { Resolver } from "./resolver.ts";

/** Sites and cohorts; a plain count of people belongs to the only cohort. */
export function compileSites(scenario: Scenario, bearings: readonly Bearing[], resolve: Resolver): SiteTable {
  const sites = [...scenario.sites.values()];
  const cohorts = cohortIds(scenario);
  const people = sites.flatMap((site) => cohorts.map((cohort) => resolve.quantity(site.people.get(cohort) ?? null, 0)));
  return {
    people: Int32Array.from(people),
    capacity: Int32Array.from(sites, (site) => resolve.quantity(site.capacity)),
    safe: Uint8Array.from(sites, (site) => (site.safe ? 1 : 0)),
    vulnerability: Int32Array.from(cohorts, (id) =>
      resolve.quantity(scenario.cohorts.get(id)?.vulnerability ?? null, 1),
    ),
    bearingStart: Int32Array.from(
      { length: sites.length + 1 },
      (_, site) => bearings.filter((bearing) => bearing.site < site).length,
    ),
  };
}

/** Cohorts in the order written; one nameless cohort where the scenario has none. */
export function cohortIds(scenario: Scenario): string[] {
  return scenario.cohorts.size === 0 ? [""] : [...scenario.cohorts.keys()];
}
