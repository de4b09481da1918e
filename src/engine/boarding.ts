import { changePresent } from "./hazards.ts";
import {
  BEARING_AFTER_DEPARTURE,
  BEARING_BASE_RATE,
  BEARING_SIZE,
  CHANGE,
  SITE_DEPARTED,
  SITE_SIZE,
} from "./layout.ts";
import { NONE } from "../model/programme.ts";
import { eligibleAt } from "./eligible.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/** Fills a convoy of `size`, into `state.boarding`, from the move's sites in the order written. */
export function board(state: State, move: number, size: number): void {
  const { boarding, departures, cohortCount, siteCount } = state;
  const { sourceStart, source, offer } = state.option.moves;
  for (let c = 0; c < cohortCount; c++) boarding[c] = 0;
  let left = size;
  for (let i = sourceStart[move]; left > 0; i++) {
    const there = eligibleAt(state, move, source[i]);
    const taken = Math.min(left, there);
    if (taken === 0) continue;
    if (cohortCount === 1) boarding[0] += taken;
    else takeCohorts(state, { move, site: source[i], taken, there });
    if (departures.length > 0 && offer[move] !== NONE) departures[offer[move] * siteCount + source[i]] += taken;
    memory[CHANGE] = -taken;
    leave(state, source[i]);
    left -= taken;
  }
}

export function leave(state: State, site: number): void {
  if (memory[state.sitesAt + site * SITE_SIZE + SITE_DEPARTED] === 0) firstDeparture(state, site);
  changePresent(state, site);
}

/** What a first departure does to the rates of attacks at a site: `on_departure`. */
function firstDeparture(state: State, site: number): void {
  const { bearingsAt, bearingStart } = state;
  memory[state.sitesAt + site * SITE_SIZE + SITE_DEPARTED] = 1;
  for (let a = bearingStart[site]; a < bearingStart[site + 1]; a++) {
    const b = bearingsAt + a * BEARING_SIZE;
    memory[b + BEARING_BASE_RATE] *= memory[b + BEARING_AFTER_DEPARTURE];
  }
}

/** Cohorts board in proportion to their numbers there, rounded one after the other so that the sum is exact. */
function takeCohorts(
  state: State,
  { move, site, taken, there }: { move: number; site: number; taken: number; there: number },
): void {
  const { eligible } = state.option.moves;
  const cohorts = state.cohortCount;
  let left = taken;
  let pool = there;
  for (let c = 0; c < cohorts; c++) {
    const here = state.people[site * cohorts + c];
    if (here === 0 || eligible[move * cohorts + c] === 0) continue;
    const share = Math.min(left, Math.round((left * here) / pool));
    state.people[site * cohorts + c] = here - share;
    state.boarding[c] += share;
    left -= share;
    pool -= here;
  }
}
