import type { Scenario, Site } from "../scenario.ts";
import { likelyRange } from "./likely-range.ts";

/** The most people who may be at a site at start, of some cohorts (none named: of all). */
export function mostPeople({ people }: Site, cohorts: readonly string[] = []): number {
  const counted = [...people].filter(([cohort]) => cohorts.length === 0 || cohorts.includes(cohort));
  return counted.reduce((sum, [, count]) => sum + likelyRange(count).high, 0);
}

/** The sites where there may be people at start. */
export function populatedSites({ sites }: Scenario): Set<string> {
  return new Set([...sites.values()].filter((site) => mostPeople(site) > 0).map(({ id }) => id));
}
