import { replay } from "./clock.ts";
import { statusByOffer, waitsForOther } from "./conditions.ts";
import { peopleThere } from "./eligible.ts";
import {
  BLOCKED,
  CLOCK,
  DAYS_BLOCKED,
  IDLE,
  MOVE_BLOCKED_SINCE,
  MOVE_NEXT_ALLOWED,
  MOVE_SIZE,
  MOVE_STATUS,
  NOW,
  OFFER_CLOSES,
  ROUTE_OFFER,
  ROUTE_SIZE,
  STATUS_DUE,
  STATUS_NO_PEOPLE,
  STATUS_NO_ROOM,
  STATUS_OTHER_MOVE,
  STATUS_OTHER_OFFER,
} from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/** A convoy of `move` is due now, or when its pace allows. */
export function makeDue(state: State, move: number): void {
  const m = state.movesAt + move * MOVE_SIZE;
  const process = state.layout.departures + move;
  memory[m + MOVE_STATUS] = STATUS_DUE;
  memory[CLOCK + process] = Math.max(memory[NOW], memory[m + MOVE_NEXT_ALLOWED]);
  replay(state, process);
}

export function wait(state: State, move: number, status: number): void {
  memory[state.movesAt + move * MOVE_SIZE + MOVE_STATUS] = status;
  memory[CLOCK + state.layout.departures + move] = Number.POSITIVE_INFINITY;
  replay(state, state.layout.departures + move);
}

/** People have left a site, or died there: convoys waiting for room there may try again, and those it has nobody left for wait no more. */
export function wakeForRoom(state: State, site: number): void {
  const { moves } = state.option;
  for (let move = 0; move < moves.count; move++) {
    if (memory[state.movesAt + move * MOVE_SIZE + MOVE_STATUS] !== STATUS_NO_ROOM) continue;
    if (moves.to[move] !== site && peopleThere(state, move) > 0) continue;
    endBlockage(state, move);
    makeDue(state, move);
  }
}

/** People have come to a site: moves that found nobody there may try again. */
export function wakeForPeople(state: State, site: number): void {
  if (memory[IDLE] === 0) return;
  const { moves } = state.option;
  for (let move = 0; move < moves.count; move++) {
    if (memory[state.movesAt + move * MOVE_SIZE + MOVE_STATUS] !== STATUS_NO_PEOPLE) continue;
    const end = moves.sourceStart[move + 1];
    for (let i = moves.sourceStart[move]; i < end; i++) {
      if (moves.source[i] === site) {
        memory[IDLE]--;
        makeDue(state, move);
        break;
      }
    }
  }
}

/** An offer has been taken up: offers that were to open only once it is, or once it is full, may open now. */
export function wakeForOffer(state: State): void {
  const { moves } = state.option;
  for (let move = 0; move < moves.count; move++) {
    if (memory[state.movesAt + move * MOVE_SIZE + MOVE_STATUS] !== STATUS_OTHER_OFFER) continue;
    if (!waitsForOther(state, moves.offer[move])) makeDue(state, move);
  }
}

/** A move has taken all it can: moves that were to follow it start, unless their offers have yet to open. */
export function wakeFollowers(state: State, ended: number): void {
  const { moves } = state.option;
  for (let move = 0; move < moves.count; move++) {
    if (memory[state.movesAt + move * MOVE_SIZE + MOVE_STATUS] !== STATUS_OTHER_MOVE || moves.after[move] !== ended)
      continue;
    if (statusByOffer(state, move) === STATUS_OTHER_OFFER) wait(state, move, STATUS_OTHER_OFFER);
    else makeDue(state, move);
  }
}

export function endBlockage(state: State, move: number): void {
  memory[BLOCKED]--;
  memory[DAYS_BLOCKED] += daysBlocked(state, move, memory[NOW]);
}

/** Days up to `time` of those convoys that wait for room then. */
export function stillBlocked(state: State, time: number): number {
  const { moves } = state.option;
  let days = 0;
  for (let move = 0; move < moves.count; move++) {
    if (memory[state.movesAt + move * MOVE_SIZE + MOVE_STATUS] === STATUS_NO_ROOM)
      days += daysBlocked(state, move, time);
  }
  return days;
}

/** Days up to `time` that a convoy has waited for room: once its offer is closed it does not. */
function daysBlocked({ movesAt, routes }: State, move: number, time: number): number {
  const closes = memory[routes[move * ROUTE_SIZE + ROUTE_OFFER] + OFFER_CLOSES];
  return Math.min(time, closes) - memory[movesAt + move * MOVE_SIZE + MOVE_BLOCKED_SINCE];
}
