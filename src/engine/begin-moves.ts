import { NONE, PEOPLE_SHARE, STATE_FULL, STATE_NONE, STATE_REFUSED } from "../model/programme.ts";
import { MOVE, OFFER, STATUS, type State } from "./state.ts";

const NEVER = Number.POSITIVE_INFINITY;
/** Days between the convoys of a move without a pace: whoever is there leaves at once, and whoever comes later the next day. */
const UNPACED = 1;

/** Size, interval, quota and first departure of a move in the current world. */
export function beginMove(state: State, move: number): void {
  const { values, moves } = state;
  const table = state.option.moves;
  const { offers } = state.option;
  const m = move * MOVE.size;
  const offer = table.offer[move];
  const pace = Math.min(
    valueOr(values, table.pace[move], NEVER),
    offer === NONE ? NEVER : valueOr(values, offers.pace[offer], NEVER),
  );
  const stated = table.convoy[move] !== NONE || offer === NONE ? table.convoy[move] : offers.convoy[offer];
  const convoy = Math.max(1, Math.round(valueOr(values, stated, 7 * pace)));
  const people = valueOr(values, table.people[move], NEVER);
  moves[m + MOVE.convoy] = convoy;
  moves[m + MOVE.interval] = pace === NEVER ? UNPACED : convoy / pace;
  moves[m + MOVE.quota] = table.peopleKind[move] === PEOPLE_SHARE ? -people : Math.round(people);
  moves[m + MOVE.minimum] = offer === NONE ? 0 : valueOr(values, offers.minimum[offer], 0);
  moves[m + MOVE.begun] = 0;
  moves[m + MOVE.nextAllowed] = Math.max(
    0,
    valueOr(values, table.start[move], 0),
    offer === NONE ? 0 : values[offers.opens[offer]],
  );
  state.transit[move].head = 0;
  state.transit[move].size = 0;
  const status = pace > 0 ? firstStatus(state, move, offer) : STATUS.ended;
  moves[m + MOVE.status] = status;
  if (status === STATUS.due) state.clock.time[state.layout.departures + move] = moves[m + MOVE.nextAllowed];
}

function valueOr(values: Float64Array, index: number, otherwise: number): number {
  return index === NONE ? otherwise : values[index];
}

function firstStatus(state: State, move: number, offer: number): number {
  const { moves, offers } = state.option;
  if (moves.after[move] !== NONE) return STATUS.otherMove;
  if (offer === NONE) return STATUS.due;
  if (!allowed(state, offer)) return STATUS.ended;
  const waits = offers.onlyAfterState[offer] !== STATE_NONE && offers.onlyAfterState[offer] !== STATE_REFUSED;
  return waits ? STATUS.otherOffer : STATUS.due;
}

/** `only_if`, and `only_after: refused`, as far as they are settled by which offers the option uses. */
function allowed(state: State, offer: number): boolean {
  const { offers } = state.option;
  if (!conditionHolds(state, offers.onlyIf[offer], offers.onlyIfState[offer])) return false;
  return (
    offers.onlyAfterState[offer] !== STATE_REFUSED || conditionHolds(state, offers.onlyAfter[offer], STATE_REFUSED)
  );
}

/** Whether the option takes the other offer up; `full` can only be told when a convoy is due. */
function conditionHolds(state: State, other: number, wanted: number): boolean {
  if (wanted === STATE_NONE || wanted === STATE_FULL) return true;
  const taken = state.option.moves.usesOffer[other] === 1 && state.offers[other * OFFER.size + OFFER.honoured] === 1;
  return wanted === STATE_REFUSED ? !taken : taken;
}
