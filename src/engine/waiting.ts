import { STATE_ACCEPTED, STATE_FULL } from "../model/programme.ts";
import { replay } from "./clock.ts";
import { STATUS, type State, TALLY, MOVE, OFFER } from "./state.ts";

/** A convoy of `move` is due now, or when its pace allows. */
export function makeDue(state: State, move: number): void {
  const m = move * MOVE.size;
  const process = state.layout.departures + move;
  state.moves[m + MOVE.status] = STATUS.due;
  state.clock.time[process] = Math.max(state.tally[TALLY.now], state.moves[m + MOVE.nextAllowed]);
  replay(state.clock, process);
}

export function wait(state: State, move: number, status: number): void {
  state.moves[move * MOVE.size + MOVE.status] = status;
  state.clock.time[state.layout.departures + move] = Number.POSITIVE_INFINITY;
  replay(state.clock, state.layout.departures + move);
}

/** People have left a site of bounded room, or died there: convoys waiting to go there may try again. */
export function wakeForRoom(state: State, site: number): void {
  const { moves } = state.option;
  for (let move = 0; move < moves.count; move++) {
    if (state.moves[move * MOVE.size + MOVE.status] !== STATUS.noRoom || moves.to[move] !== site) continue;
    endBlockage(state, move);
    makeDue(state, move);
  }
}

/** People have come to a site: moves that found nobody there may try again. */
export function wakeForPeople(state: State, site: number): void {
  const { moves } = state.option;
  for (let move = 0; move < moves.count; move++) {
    if (state.moves[move * MOVE.size + MOVE.status] !== STATUS.noPeople) continue;
    const end = moves.sourceStart[move + 1];
    for (let i = moves.sourceStart[move]; i < end; i++) {
      if (moves.source[i] === site) {
        makeDue(state, move);
        break;
      }
    }
  }
}

/** An offer has been taken up, or is full: offers that were to open only after that open now. */
export function wakeForOffer(state: State, offer: number): void {
  const { moves, offers } = state.option;
  const full = state.offers[offer * OFFER.size + OFFER.placesLeft] === 0;
  for (let move = 0; move < moves.count; move++) {
    if (state.moves[move * MOVE.size + MOVE.status] !== STATUS.otherOffer) continue;
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
    if (state.moves[move * MOVE.size + MOVE.status] === STATUS.otherMove && moves.after[move] === ended)
      makeDue(state, move);
  }
}

export function endBlockage(state: State, move: number): void {
  state.tally[TALLY.daysBlocked] += state.tally[TALLY.now] - state.moves[move * MOVE.size + MOVE.blockedSince];
}
