import { NONE, type OptionProgramme } from "../model/programme.ts";
import { beginMove } from "./begin-moves.ts";
import { beginSites } from "./begin-sites.ts";
import { settleClock } from "./clock.ts";
import { isHonoured } from "./honoured.ts";
import {
  CLOCK,
  COUNTED,
  EMPTY,
  HALF,
  NINETY,
  NOW,
  OFFER_CLOSES,
  OFFER_COUNTED,
  OFFER_HONOURED,
  OFFER_PACE,
  OFFER_PLACES_LEFT,
  OFFER_SIZE,
} from "./layout.ts";
import { recordMilestones } from "./milestones.ts";
import { beginRules } from "./rules.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** Puts everyone where they are at the start of an option in the current world, and sets all clocks. */
export function beginOption(state: State, option: OptionProgramme): void {
  state.option = option;
  const { layout } = state;
  for (let i = 0; i < COUNTED; i++) memory[i] = 0;
  memory[HALF] = NEVER;
  memory[NINETY] = NEVER;
  memory[EMPTY] = NEVER;
  memory[NOW] = 0;
  beginSites(state);
  const { offersUsed } = option.moves;
  for (let i = 0; i < offersUsed.length; i++) beginOffer(state, offersUsed[i]);
  beginRules(state);
  const ofFirstPhase = option.moves.phaseStart[1];
  for (let move = 0; move < ofFirstPhase; move++) beginMove(state, move);
  if (layout.count > layout.marks) beginMarks(state);
  settleClock(state);
  recordMilestones();
}

/** Places and pace of an offer, and whether it is honoured in this world. */
function beginOffer(state: State, offer: number): void {
  const { values, departures, siteCount } = state;
  const { places, closes, pace } = state.option.offers;
  const o = state.offersAt + offer * OFFER_SIZE;
  const honoured = isHonoured(state, offer);
  const offered = places[offer] === NONE ? NEVER : Math.floor(values[places[offer]]);
  memory[o + OFFER_HONOURED] = honoured ? 1 : 0;
  memory[o + OFFER_PLACES_LEFT] = honoured ? offered : 0;
  memory[o + OFFER_CLOSES] = closes[offer] === NONE ? NEVER : values[closes[offer]];
  memory[o + OFFER_PACE] = pace[offer] === NONE ? NEVER : values[pace[offer]];
  for (let field = OFFER_COUNTED; field < OFFER_SIZE; field++) memory[o + field] = 0;
  if (departures.length > 0) departures.fill(0, offer * siteCount, (offer + 1) * siteCount);
}

function beginMarks(state: State): void {
  const { values, layout, marks } = state;
  const { costs } = state.option;
  for (let line = 0; line < costs.length; line++) {
    if (!costs[line].windowed) continue;
    const process = CLOCK + layout.marks + 2 * line;
    marks[line] = 0;
    memory[process] = Math.max(0, values[costs[line].from]);
    if (costs[line].until !== NONE) memory[process + 1] = Math.max(0, values[costs[line].until]);
  }
}
