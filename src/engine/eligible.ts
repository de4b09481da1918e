import { SITE_PRESENT, SITE_SIZE } from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/** Those at a move's sites whose cohort may go with it. */
export function peopleThere(state: State, move: number): number {
  const { sourceStart, source } = state.option.moves;
  const last = sourceStart[move + 1];
  let there = 0;
  for (let i = sourceStart[move]; i < last; i++) there += eligibleAt(state, move, source[i]);
  return there;
}

export function eligibleAt(state: State, move: number, site: number): number {
  const { eligible } = state.option.moves;
  const cohorts = state.cohortCount;
  if (cohorts === 1) return eligible[move] === 1 ? memory[state.sitesAt + site * SITE_SIZE + SITE_PRESENT] : 0;
  let there = 0;
  for (let c = 0; c < cohorts; c++) if (eligible[move * cohorts + c] === 1) there += state.people[site * cohorts + c];
  return there;
}
