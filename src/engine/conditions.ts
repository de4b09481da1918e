import { NONE, STATE_ACCEPTED, STATE_FULL, STATE_NONE, STATE_REFUSED } from "../model/programme.ts";
import {
  MOVE_QUOTA,
  MOVE_SIZE,
  OFFER_CONVOYS,
  OFFER_HONOURED,
  OFFER_PLACES_LEFT,
  OFFER_SIZE,
  STATUS_DUE,
  STATUS_OTHER_OFFER,
} from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/** Whether somebody has left through an offer, in this option. */
export function isTaken({ offersAt, option }: State, offer: number): boolean {
  return option.moves.usesOffer[offer] === 1 && memory[offersAt + offer * OFFER_SIZE + OFFER_CONVOYS] > 0;
}

/** `only_if` and `only_after`, as far as they are settled by which offers the option uses. */
export function isAllowed(state: State, offer: number): boolean {
  const { onlyIf, onlyIfState, onlyAfter, onlyAfterState } = state.option.offers;
  return (
    isSettledWell(state, onlyIf[offer], onlyIfState[offer]) &&
    (onlyAfterState[offer] !== STATE_REFUSED || isSettledWell(state, onlyAfter[offer], STATE_REFUSED))
  );
}

/** Whether the option takes the other offer up, in this phase or before; `full` is not settled by that. */
function isSettledWell(state: State, other: number, wanted: number): boolean {
  if (wanted === STATE_NONE || wanted === STATE_FULL) return true;
  const { option, ruling, offersAt, offerCount } = state;
  const uses = option.moves.phaseUses[ruling.phase * offerCount + other] === 1;
  const taken = (uses || isTaken(state, other)) && memory[offersAt + other * OFFER_SIZE + OFFER_HONOURED] === 1;
  return wanted === STATE_REFUSED ? !taken : taken;
}

/** Whether a move is due as far as its offer goes. One that may take nobody is: it ends on its day, and what is to follow it starts. */
export function statusByOffer(state: State, move: number): number {
  const offer = state.option.moves.offer[move];
  if (offer === NONE || memory[state.movesAt + move * MOVE_SIZE + MOVE_QUOTA] === 0) return STATUS_DUE;
  return waitsForOther(state, offer) ? STATUS_OTHER_OFFER : STATUS_DUE;
}

/** Whether an offer is still to open: `only_after: accepted`, or `full` under either key, has not come about yet. */
export function waitsForOther(state: State, offer: number): boolean {
  const { onlyIf, onlyIfState, onlyAfter, onlyAfterState } = state.option.offers;
  if (onlyIfState[offer] === STATE_FULL && !isFull(state, onlyIf[offer])) return true;
  if (onlyAfterState[offer] === STATE_FULL) return !isFull(state, onlyAfter[offer]);
  return onlyAfterState[offer] === STATE_ACCEPTED && !isTaken(state, onlyAfter[offer]);
}

function isFull(state: State, offer: number): boolean {
  return isTaken(state, offer) && memory[state.offersAt + offer * OFFER_SIZE + OFFER_PLACES_LEFT] === 0;
}
