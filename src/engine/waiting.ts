import { STATE_ACCEPTED, STATE_FULL } from "../model/programme.ts";
import { replay } from "./clock.ts";
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
  OFFER_PLACES_LEFT,
  OFFER_SIZE,
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

/** People have left a site of bounded room, or died there: convoys waiting to go there may try again. */
export function wakeForRoom(state: State, site: number): void {
  const { moves } = state.option;
  for (let move = 0; move < moves.count; move++) {
    if (memory[state.movesAt + move * MOVE_SIZE + MOVE_STATUS] !== STATUS_NO_ROOM || moves.to[move] !== site) continue;
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

/** An offer has been taken up, or is full: offers that were to open only after that open now. */
export function wakeForOffer(state: State, offer: number): void {
  const { moves, offers } = state.option;
  const full = memory[state.offersAt + offer * OFFER_SIZE + OFFER_PLACES_LEFT] === 0;
  for (let move = 0; move < moves.count; move++) {
    if (memory[state.movesAt + move * MOVE_SIZE + MOVE_STATUS] !== STATUS_OTHER_OFFER) continue;
    const own = moves.offer[move];
    if (offers.onlyAfter[own] !== offer) continue;
    const wanted = offers.onlyAfterState[own];
    if (wanted === STATE_ACCEPTED || (wanted === STATE_FULL && full)) makeDue(state, move);
  }
}

/** A move has taken all it can: moves that were to follow it start. */
export function wakeFollowers(state: State, ended: number): void {
  const { moves } = state.option;
  for (let move = 0; move < moves.count; move++) {
    if (memory[state.movesAt + move * MOVE_SIZE + MOVE_STATUS] === STATUS_OTHER_MOVE && moves.after[move] === ended)
      makeDue(state, move);
  }
}

export function endBlockage(state: State, move: number): void {
  memory[BLOCKED]--;
  memory[DAYS_BLOCKED] += memory[NOW] - memory[state.movesAt + move * MOVE_SIZE + MOVE_BLOCKED_SINCE];
}
