import { NONE } from "../model/programme.ts";
import { rateSite } from "./hazards.ts";
import {
  ALIVE,
  BEARING_AFTER_DEPARTURE,
  BEARING_BASE_RATE,
  BEARING_CONCENTRATION,
  BEARING_ESCALATION,
  BEARING_INJURED,
  BEARING_INTEGRATED_TO,
  BEARING_KILLED,
  BEARING_LIMIT,
  BEARING_LOG_REFERENCE,
  BEARING_REMAINING,
  BEARING_MODE,
  BEARING_SIZE,
  BEARING_VARYING,
  BEARING_WAITS,
  CLOCK,
  MODE_NONE,
  REMAINING,
  SITE_CAPACITY,
  SITE_PRESENT,
  SITE_SAFE,
  SITE_SIZE,
  SITE_VARYING,
  START,
  TRANSFERRED,
} from "./layout.ts";
import { beginExcess } from "./overshoot.ts";
import { fillTo } from "./script.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";
import { modeOf } from "./windows.ts";

const NEVER = Number.POSITIVE_INFINITY;

/**
 * People, sites and threats as they stand at the start, and the clocks of the threats. Options with the same tables start
 * a world alike: what was worked out for one is copied for the next.
 */
export function beginSites(state: State): void {
  const { start, option } = state;
  if (start.of?.sites === option.sites && start.of.threats === option.threats) recall(state);
  else {
    for (let process = 0; process < state.layout.count; process++) memory[CLOCK + process] = NEVER;
    placePeople(state);
    for (let a = 0; a < state.slot.length; a++) beginBearing(state, a);
    for (let site = 0; site < state.siteCount; site++) rateSite(state, site);
    remember(state);
  }
  for (let a = 0; a < state.slot.length; a++) {
    state.slot[a] = 0;
    state.offspring[a].size = 0;
  }
  countPeople(state);
}

/** Keeps what changes while an option runs; what is set with the tables stays in place. */
function remember({ start, people, option }: State): void {
  const kept = start.memory;
  for (let i = 0; i < kept.length; i++) kept[i] = memory[CLOCK + i];
  for (let cell = 0; cell < people.length; cell++) start.people[cell] = people[cell];
  start.of = option;
}

function recall(state: State): void {
  const { start, people, sitesAt, bearingsAt, offersAt, cohortCount } = state;
  for (let i = CLOCK; i < sitesAt; i++) memory[i] = start.memory[i - CLOCK];
  for (let s = sitesAt; s < bearingsAt; s += SITE_SIZE)
    for (let i = s; i < s + SITE_VARYING; i++) memory[i] = start.memory[i - CLOCK];
  for (let b = bearingsAt; b < offersAt; b += BEARING_SIZE)
    for (let i = b; i < b + BEARING_VARYING; i++) memory[i] = start.memory[i - CLOCK];
  if (cohortCount > 1) for (let cell = 0; cell < people.length; cell++) people[cell] = start.people[cell];
}

function placePeople(state: State): void {
  const { values, people, cohortCount } = state;
  const { vulnerability, capacity, safe, people: atStart } = state.option.sites;
  for (let c = 0; c < cohortCount; c++) state.vulnerability[c] = values[vulnerability[c]];
  state.sheltered = state.vulnerability.includes(0);
  for (let site = 0; site < state.siteCount; site++) {
    const s = state.sitesAt + site * SITE_SIZE;
    let n = 0;
    for (let cell = site * cohortCount; cell < (site + 1) * cohortCount; cell++) {
      people[cell] = Math.round(values[atStart[cell]]);
      n += people[cell];
    }
    for (let i = s; i < s + SITE_SIZE; i++) memory[i] = 0;
    memory[s + SITE_PRESENT] = n;
    memory[s + SITE_SAFE] = safe[site];
    memory[s + SITE_CAPACITY] = capacity[site] === NONE ? NEVER : Math.floor(values[capacity[site]]);
  }
}

function countPeople({ siteCount, sitesAt }: State): void {
  for (let s = sitesAt; s < sitesAt + siteCount * SITE_SIZE; s += SITE_SIZE) {
    memory[memory[s + SITE_SAFE] === 1 ? TRANSFERRED : REMAINING] += memory[s + SITE_PRESENT];
    memory[ALIVE] += memory[s + SITE_PRESENT];
  }
  memory[START] = memory[ALIVE];
}

function beginBearing(state: State, a: number): void {
  const { values, script } = state;
  const { threats } = state.option;
  const b = state.bearingsAt + a * BEARING_SIZE;
  for (let i = b; i < b + BEARING_SIZE; i++) memory[i] = 0;
  if (script.filled[a] === 0) fillTo(script, state.chance, a);
  memory[b + BEARING_REMAINING] = script.waits[a][0];
  memory[b + BEARING_WAITS] = script.waits[a][0];
  memory[b + BEARING_BASE_RATE] = values[threats.rate[a]];
  memory[b + BEARING_MODE] = threats.windowed[a] === 0 || beginWindow(state, a) ? modeOf(state, a) : MODE_NONE;
  memory[b + BEARING_AFTER_DEPARTURE] = 1;
  memory[b + BEARING_INTEGRATED_TO] = -1;
  if (threats.steady[a] === 0) beginAttacks(state, a);
}

function beginAttacks(state: State, a: number): void {
  const { values, logPeople } = state;
  const { threats } = state.option;
  const b = state.bearingsAt + a * BEARING_SIZE;
  const reference =
    threats.reference[a] === NONE
      ? memory[state.sitesAt + state.bearingSite[a] * SITE_SIZE + SITE_PRESENT]
      : values[threats.reference[a]];
  memory[b + BEARING_LOG_REFERENCE] = reference > 0 ? (logPeople[reference] ?? Math.log(reference)) : 0;
  memory[b + BEARING_CONCENTRATION] = values[threats.concentration[a]];
  memory[b + BEARING_ESCALATION] = values[threats.escalation[a]];
  memory[b + BEARING_LIMIT] = values[threats.escalationLimit[a]];
  memory[b + BEARING_AFTER_DEPARTURE] = values[threats.onDeparture[a]];
  memory[b + BEARING_KILLED] = values[threats.killed[a]];
  memory[b + BEARING_INJURED] = values[threats.injured[a]];
  beginExcess(state, a);
  if (threats.clustered[a] === 1) memory[b + BEARING_BASE_RATE] *= 1 - values[threats.clusterShare[a]];
}

/** Sets the clocks of a threat's start and end, unless it ends before it begins; true where it is there from the first day. */
function beginWindow(state: State, a: number): boolean {
  const { layout, values } = state;
  const { threats } = state.option;
  const from = values[threats.from[a]];
  const until = threats.until[a] === NONE ? NEVER : values[threats.until[a]];
  const process = CLOCK + layout.windows + 2 * a;
  if (until <= Math.max(0, from)) return false;
  if (from > 0) memory[process] = from;
  memory[process + 1] = until;
  return from <= 0;
}
