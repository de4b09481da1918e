import { least } from "../mathematics/least.ts";
import { NONE } from "../model/programme.ts";
import { board, leave } from "./boarding.ts";
import { replay } from "./clock.ts";
import { peopleThere } from "./eligible.ts";
import { journeyDeaths } from "./journey.ts";
import {
  BLOCKED,
  CHANGE,
  CLOCK,
  IDLE,
  MOVE_BEGUN,
  MOVE_BLOCKED_SINCE,
  MOVE_CONVOY,
  MOVE_INTERVAL,
  MOVE_MINIMUM,
  MOVE_NEXT_ALLOWED,
  MOVE_QUOTA,
  MOVE_SIZE,
  NOW,
  OFFER_CARRIED,
  OFFER_CLOSES,
  OFFER_CONVOYS,
  OFFER_FREE_AT,
  OFFER_HOST_DAYS,
  OFFER_HOST_SETTLED,
  OFFER_HOSTED,
  OFFER_PACE,
  OFFER_PLACES_LEFT,
  OFFER_SIZE,
  ROUTE_FROM,
  ROUTE_OFFER,
  ROUTE_PLAIN,
  ROUTE_SIZE,
  ROUTE_TO,
  SITE_CAPACITY,
  SITE_INBOUND,
  SITE_PRESENT,
  SITE_SIZE,
  STATUS_ENDED,
  STATUS_NO_PEOPLE,
  STATUS_NO_ROOM,
  TRANSFERRED,
} from "./layout.ts";
import { recordMilestones } from "./milestones.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";
import { receive, sendOff } from "./transit.ts";
import { makeDue, wait, wakeFollowers, wakeForOffer } from "./waiting.ts";

/** Days below which two times are one: guards against rounding of size / pace. */
const INSTANT = 1e-9;

/**
 * A convoy of `move` is due now: it takes the least of its size, the people there, the places left and the room at its
 * destination; or it waits for people or room; or the move has ended. A move without offer has one of boundless
 * places, and abroad is a site of boundless room: see layout.ts.
 */
export function depart(state: State, move: number): void {
  const { routes } = state;
  const r = move * ROUTE_SIZE;
  const m = state.movesAt + move * MOVE_SIZE;
  const o = routes[r + ROUTE_OFFER];
  const t = memory[NOW];
  if (t > memory[o + OFFER_CLOSES]) return end(state, move);
  if (t < memory[o + OFFER_FREE_AT] - INSTANT) return delay(state, move, memory[o + OFFER_FREE_AT]);
  const from = routes[r + ROUTE_FROM];
  const there = from === NONE ? peopleThere(state, move) : memory[state.sitesAt + from * SITE_SIZE + SITE_PRESENT];
  if (memory[m + MOVE_QUOTA] < 0) memory[m + MOVE_QUOTA] = Math.round(-memory[m + MOVE_QUOTA] * there);
  const most = least(memory[m + MOVE_QUOTA], memory[o + OFFER_PLACES_LEFT]);
  if (most === 0) return end(state, move);
  const wanted = least(there, most);
  if (wanted === 0 || (wanted < memory[m + MOVE_MINIMUM] && memory[m + MOVE_BEGUN] === 0)) return exhaust(state, move);
  const s = routes[r + ROUTE_TO];
  const room = memory[s + SITE_CAPACITY] - memory[s + SITE_PRESENT] - memory[s + SITE_INBOUND];
  if (room <= 0) return block(state, move);
  const size = least(least(wanted, room), memory[m + MOVE_CONVOY]);
  memory[m + MOVE_BEGUN] = 1;
  memory[m + MOVE_QUOTA] -= size;
  useOffer(o, size);
  if (from === NONE) board(state, move, size);
  else {
    memory[CHANGE] = -size;
    leave(state, from);
  }
  if (routes[r + ROUTE_PLAIN] === 1) memory[TRANSFERRED] += size;
  else bring(state, move, size);
  recordMilestones();
  const next = t + memory[m + MOVE_INTERVAL];
  memory[m + MOVE_NEXT_ALLOWED] = next;
  if (size === most) end(state, move);
  else if (size === there) exhaust(state, move);
  else {
    memory[CLOCK + state.layout.departures + move] = next;
    replay(state, state.layout.departures + move);
  }
}

/** The offer's pace is taken up by another move: this one tries again when it is free. */
function delay(state: State, move: number, freeAt: number): void {
  memory[state.movesAt + move * MOVE_SIZE + MOVE_NEXT_ALLOWED] = freeAt;
  makeDue(state, move);
}

/** Books the places, the departures and the pace of the offer at address `o`. */
function useOffer(o: number, size: number): void {
  memory[o + OFFER_PLACES_LEFT] -= size;
  memory[o + OFFER_CARRIED] += size;
  memory[o + OFFER_CONVOYS]++;
  memory[o + OFFER_FREE_AT] = memory[NOW] + size / memory[o + OFFER_PACE];
}

/** Those who left go where the move leads, but for those who die on the journey. */
function bring(state: State, move: number, size: number): void {
  const { offers, moves } = state.option;
  const offer = moves.offer[move];
  const to = moves.to[move];
  if (state.routes[move * ROUTE_SIZE + ROUTE_FROM] !== NONE) state.boarding[0] = size;
  if (offer === NONE) return receive(state, to, size);
  const arriving = offers.lossy ? size - journeyDeaths(state, offer, size) : size;
  if (to === NONE) goAbroad(state, offer, arriving);
  else if (state.values[offers.journey[offer]] > 0) sendOff(state, move, arriving);
  else receive(state, to, arriving);
  if (moves.conditional) wakeForOffer(state);
}

/** A host takes people in; the days of those it has had until now are settled. */
function goAbroad(state: State, offer: number, people: number): void {
  const o = state.offersAt + offer * OFFER_SIZE;
  memory[TRANSFERRED] += people;
  memory[o + OFFER_HOST_DAYS] += memory[o + OFFER_HOSTED] * (memory[NOW] - memory[o + OFFER_HOST_SETTLED]);
  memory[o + OFFER_HOST_SETTLED] = memory[NOW];
  memory[o + OFFER_HOSTED] += people;
}

function end(state: State, move: number): void {
  wait(state, move, STATUS_ENDED);
  if (state.option.moves.conditional) wakeFollowers(state, move);
}

/** Nobody left to take: what follows starts, but the move resumes should people come. */
function exhaust(state: State, move: number): void {
  wait(state, move, STATUS_NO_PEOPLE);
  memory[IDLE]++;
  if (state.option.moves.conditional && memory[state.movesAt + move * MOVE_SIZE + MOVE_BEGUN] === 1)
    wakeFollowers(state, move);
}

function block(state: State, move: number): void {
  wait(state, move, STATUS_NO_ROOM);
  memory[BLOCKED]++;
  memory[state.movesAt + move * MOVE_SIZE + MOVE_BLOCKED_SINCE] = memory[NOW];
}
