import { NONE } from "../model/programme.ts";
import { changePresent } from "./hazards.ts";
import { SITE, type State } from "./state.ts";

/** Takes up to `left` of a move's eligible people at a site into the convoy; returns how many came. */
export function boardFrom(state: State, move: number, site: number, left: number): number {
  const there = eligibleAt(state, move, site);
  const taken = Math.min(left, there);
  if (taken === 0) return 0;
  if (state.cohortCount === 1) {
    state.people[site] -= taken;
    state.boarding[0] += taken;
  } else takeCohorts(state, { move, site, taken, there });
  state.sites[site * SITE.size + SITE.departed] = 1;
  const offer = state.option.moves.offer[move];
  if (offer !== NONE) state.departures[offer * state.siteCount + site] += taken;
  changePresent(state, site, -taken);
  return taken;
}

/** Those at a site whose cohort may go with a move. */
export function eligibleAt(state: State, move: number, site: number): number {
  const { eligible } = state.option.moves;
  const cohorts = state.cohortCount;
  if (cohorts === 1) return eligible[move] === 1 ? state.people[site] : 0;
  let there = 0;
  for (let c = 0; c < cohorts; c++) if (eligible[move * cohorts + c] === 1) there += state.people[site * cohorts + c];
  return there;
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
