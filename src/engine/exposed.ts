import { SITE_PRESENT, SITE_SIZE } from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/** Those at a site who can be among the casualties: all but cohorts of vulnerability 0. */
export function exposedAt({ sheltered, sitesAt, cohortCount, vulnerability, people }: State, site: number): number {
  if (!sheltered) return memory[sitesAt + site * SITE_SIZE + SITE_PRESENT];
  if (cohortCount === 1) return 0;
  let exposed = 0;
  for (let c = 0; c < cohortCount; c++) if (vulnerability[c] > 0) exposed += people[site * cohortCount + c];
  return exposed;
}
