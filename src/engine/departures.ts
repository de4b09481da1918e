import { NONE } from "../model/programme.ts";
import { boardFrom, eligibleAt } from "./boarding.ts";
import { journeyDeaths } from "./journey.ts";
import { recordMilestones } from "./milestones.ts";
import { MOVE, OFFER, SITE, STATUS, type State, TALLY } from "./state.ts";
import { receive, sendOff } from "./transit.ts";
import { makeDue, wait, wakeFollowers, wakeForOffer } from "./waiting.ts";

/** Days below which two times are one: guards against rounding of size / pace. */
const INSTANT = 1e-9;

/**
 * A convoy of `move` is due at t: it takes the least of its size, the people there, the places left and
 * the room at its destination; or it waits for people or room; or the move has ended.
 */
export function depart(state: State, move: number): void {
  const { moves, offers } = state;
  const m = move * MOVE.size;
  const t = state.tally[TALLY.now];
  const offer = state.option.moves.offer[move];
  const o = offer * OFFER.size;
  if (offer !== NONE) {
    if (t > offers[o + OFFER.closes]) return end(state, move);
    if (t < offers[o + OFFER.freeAt] - INSTANT) return delay(state, move);
  }
  const there = peopleThere(state, move);
  if (moves[m + MOVE.quota] < 0) moves[m + MOVE.quota] = Math.round(-moves[m + MOVE.quota] * there);
  const most = offer === NONE ? moves[m + MOVE.quota] : Math.min(moves[m + MOVE.quota], offers[o + OFFER.placesLeft]);
  if (most === 0) return end(state, move);
  const wanted = Math.min(there, most);
  if (wanted === 0 || (moves[m + MOVE.begun] === 0 && wanted < moves[m + MOVE.minimum])) return exhaust(state, move);
  const room = roomAt(state, state.option.moves.to[move]);
  if (room <= 0) return block(state, move);
  const size = Math.min(wanted, room, moves[m + MOVE.convoy]);
  send(state, move, size);
  moves[m + MOVE.nextAllowed] = t + moves[m + MOVE.interval];
  if (size === most) end(state, move);
  else if (size === there) exhaust(state, move);
  else makeDue(state, move);
}

/** The offer's pace is taken up by another move: this one tries again when it is free. */
function delay(state: State, move: number): void {
  state.moves[move * MOVE.size + MOVE.nextAllowed] =
    state.offers[state.option.moves.offer[move] * OFFER.size + OFFER.freeAt];
  makeDue(state, move);
}

function peopleThere(state: State, move: number): number {
  const { sourceStart, source } = state.option.moves;
  const last = sourceStart[move + 1];
  let there = 0;
  for (let i = sourceStart[move]; i < last; i++) there += eligibleAt(state, move, source[i]);
  return there;
}

function roomAt(state: State, site: number): number {
  if (site === NONE) return Number.POSITIVE_INFINITY;
  const { sites } = state;
  const s = site * SITE.size;
  return sites[s + SITE.capacity] - sites[s + SITE.present] - sites[s + SITE.inbound];
}

/** Fills a convoy of `size` from the move's sites in the order written, and sends it to its destination. */
function send(state: State, move: number, size: number): void {
  const { moves, boarding } = state;
  const { sourceStart, source, conditional, offer: offerOf, to: toOf } = state.option.moves;
  const m = move * MOVE.size;
  moves[m + MOVE.begun] = 1;
  moves[m + MOVE.quota] -= size;
  for (let c = 0; c < boarding.length; c++) boarding[c] = 0;
  let left = size;
  for (let i = sourceStart[move]; left > 0; i++) left -= boardFrom(state, move, source[i], left);
  const offer = offerOf[move];
  const to = toOf[move];
  const arriving = offer === NONE ? size : size - useOffer(state, offer, size);
  if (to === NONE) {
    state.tally[TALLY.gone] += arriving;
    state.offers[offer * OFFER.size + OFFER.hosted] += arriving;
  } else if (offer !== NONE && state.values[state.option.offers.journey[offer]] > 0) sendOff(state, move, arriving);
  else receive(state, to, arriving);
  recordMilestones(state);
  if (conditional && offer !== NONE) wakeForOffer(state, offer);
}

/** Books the places, the departures and the offer's pace; returns how many die on the journey. */
function useOffer(state: State, offer: number, size: number): number {
  const { offers } = state;
  const o = offer * OFFER.size;
  const t = state.tally[TALLY.now];
  offers[o + OFFER.placesLeft] -= size;
  offers[o + OFFER.accepted] = 1;
  offers[o + OFFER.carried] += size;
  offers[o + OFFER.convoys]++;
  offers[o + OFFER.freeAt] = t + size * offers[o + OFFER.perPerson];
  offers[o + OFFER.hostDays] += offers[o + OFFER.hosted] * (t - offers[o + OFFER.hostSettled]);
  offers[o + OFFER.hostSettled] = t;
  return journeyDeaths(state, offer, size);
}

function end(state: State, move: number): void {
  wait(state, move, STATUS.ended);
  if (state.option.moves.conditional) wakeFollowers(state, move);
}

/** Nobody left to take: what follows starts, but the move resumes should people come. */
function exhaust(state: State, move: number): void {
  wait(state, move, STATUS.noPeople);
  if (state.option.moves.conditional && state.moves[move * MOVE.size + MOVE.begun] === 1) wakeFollowers(state, move);
}

function block(state: State, move: number): void {
  wait(state, move, STATUS.noRoom);
  state.moves[move * MOVE.size + MOVE.blockedSince] = state.tally[TALLY.now];
}
