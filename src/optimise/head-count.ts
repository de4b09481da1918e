import type { Site } from "./problem.ts";

/** People at a site at start. */
export function peopleAt({ people }: Pick<Site, "people">): number {
  return people.reduce((sum, n) => sum + n, 0);
}

/** People at all sites at start. */
export function peopleInAll(sites: readonly Pick<Site, "people">[]): number {
  return sites.reduce((sum, site) => sum + peopleAt(site), 0);
}
