import { NONE, type OptionProgramme } from "../model/programme.ts";
import { beginMove } from "./begin-moves.ts";
import { settleClock } from "./clock.ts";
import { clearOffspring } from "./clustering.ts";
import { rateBearing } from "./hazards.ts";
import { recordMilestones } from "./milestones.ts";
import { waitFor } from "./script.ts";
import { BEARING, OFFER, SITE, type State, TALLY } from "./state.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** Puts everyone where they are at the start of an option in the current world, and sets all clocks. */
export function beginOption(state: State, option: OptionProgramme): void {
  state.option = option;
  const { tally, clock } = state;
  for (let i = 0; i < tally.length; i++) tally[i] = 0;
  tally[TALLY.half] = NEVER;
  tally[TALLY.ninety] = NEVER;
  tally[TALLY.empty] = NEVER;
  for (let process = 0; process < clock.time.length; process++) clock.time[process] = NEVER;
  beginSites(state);
  for (let a = 0; a < state.slot.length; a++) beginBearing(state, a);
  for (let i = 0; i < option.moves.offersUsed.length; i++) beginOffer(state, option.moves.offersUsed[i]);
  for (let move = 0; move < option.moves.count; move++) beginMove(state, move);
  beginMarks(state);
  settleClock(clock);
  recordMilestones(state);
}

function beginSites(state: State): void {
  const { sites, values, tally, people, cohortCount } = state;
  const { vulnerability, capacity, safe, people: atStart } = state.option.sites;
  for (let c = 0; c < cohortCount; c++) state.vulnerability[c] = values[vulnerability[c]];
  for (let site = 0; site < state.siteCount; site++) {
    const s = site * SITE.size;
    let n = 0;
    for (let cell = site * cohortCount; cell < (site + 1) * cohortCount; cell++) {
      people[cell] = Math.round(values[atStart[cell]]);
      n += people[cell];
    }
    sites[s + SITE.present] = n;
    sites[s + SITE.settled] = 0;
    sites[s + SITE.personDays] = 0;
    sites[s + SITE.inbound] = 0;
    sites[s + SITE.departed] = 0;
    sites[s + SITE.safe] = safe[site];
    sites[s + SITE.capacity] = capacity[site] === NONE ? NEVER : Math.floor(values[capacity[site]]);
    tally[safe[site] === 1 ? TALLY.safe : TALLY.unsafe] += n;
    tally[TALLY.alive] += n;
  }
  tally[TALLY.start] = tally[TALLY.alive];
}

function beginBearing(state: State, a: number): void {
  const { bearings, values } = state;
  const { threats } = state.option;
  const b = a * BEARING.size;
  state.slot[a] = 0;
  bearings[b + BEARING.integral] = 0;
  bearings[b + BEARING.weighted] = 0;
  bearings[b + BEARING.overshoot] = 0;
  bearings[b + BEARING.remaining] = waitFor(state.script, state.chance, a, 0);
  bearings[b + BEARING.baseRate] = values[threats.rate[a]];
  bearings[b + BEARING.steady] = threats.steady[a];
  bearings[b + BEARING.active] = threats.windowed[a] === 1 ? beginWindow(state, a) : 1;
  if (threats.steady[a] === 0) beginAttacks(state, a, b);
  rateBearing(state, a);
}

function beginAttacks(state: State, a: number, b: number): void {
  const { bearings, values, logPeople } = state;
  const { threats } = state.option;
  const reference =
    threats.reference[a] === NONE
      ? state.sites[state.bearingSite[a] * SITE.size + SITE.present]
      : values[threats.reference[a]];
  bearings[b + BEARING.logReference] = reference > 0 ? (logPeople[reference] ?? Math.log(reference)) : 0;
  bearings[b + BEARING.concentration] = values[threats.concentration[a]];
  bearings[b + BEARING.escalation] = values[threats.escalation[a]];
  bearings[b + BEARING.limit] = values[threats.escalationLimit[a]];
  bearings[b + BEARING.afterDeparture] = values[threats.onDeparture[a]];
  bearings[b + BEARING.killed] = values[threats.killed[a]];
  bearings[b + BEARING.injured] = values[threats.injured[a]];
  if (threats.clustered[a] === 0) return;
  bearings[b + BEARING.baseRate] *= 1 - values[threats.clusterShare[a]];
  clearOffspring(state, a);
}

/** Sets the clocks of a threat's start and end; 1 where it is there from the first day. */
function beginWindow(state: State, a: number): number {
  const { clock, layout, values } = state;
  const { threats } = state.option;
  const from = values[threats.from[a]];
  const until = threats.until[a] === NONE ? NEVER : values[threats.until[a]];
  if (from > 0) clock.time[layout.windows + 2 * a] = from;
  clock.time[layout.windows + 2 * a + 1] = Math.max(0, until);
  return from <= 0 && until > 0 ? 1 : 0;
}

function beginOffer(state: State, offer: number): void {
  const { offers, values, departures, siteCount } = state;
  const table = state.option.offers;
  const o = offer * OFFER.size;
  const places = table.places[offer] === NONE ? NEVER : Math.floor(values[table.places[offer]]);
  const honoured = offers[o + OFFER.honoured];
  for (let field = 0; field < OFFER.size; field++) offers[o + field] = 0;
  offers[o + OFFER.honoured] = honoured;
  offers[o + OFFER.placesLeft] = honoured === 1 ? places : 0;
  offers[o + OFFER.closes] = table.closes[offer] === NONE ? NEVER : values[table.closes[offer]];
  offers[o + OFFER.perPerson] = table.pace[offer] === NONE ? 0 : 1 / values[table.pace[offer]];
  for (let site = 0; site < siteCount; site++) departures[offer * siteCount + site] = 0;
}

function beginMarks(state: State): void {
  const { values, layout, clock, marks } = state;
  const { costs } = state.option;
  for (let line = 0; line < costs.length; line++) {
    if (!costs[line].windowed) continue;
    marks[line] = 0;
    clock.time[layout.marks + 2 * line] = Math.max(0, values[costs[line].from]);
    if (costs[line].until !== NONE) clock.time[layout.marks + 2 * line + 1] = Math.max(0, values[costs[line].until]);
  }
}
