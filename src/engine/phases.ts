import { beginMove } from "./begin-moves.ts";
import { replay } from "./clock.ts";
import { IDLE, MOVE_SIZE, MOVE_STATUS, STATUS_ENDED, STATUS_NO_PEOPLE, STATUS_NO_ROOM } from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";
import { endBlockage, wait } from "./waiting.ts";

/** Moves of later phases rest until a rule leads to them. */
export function restLaterMoves({ movesAt, option }: State): void {
  const { count, phaseStart } = option.moves;
  for (let move = phaseStart[1]; move < count; move++) memory[movesAt + move * MOVE_SIZE + MOVE_STATUS] = STATUS_ENDED;
}

/** The moves so far end, and those of `phase` begin. Convoys on their way are no concern of moves: they arrive. */
export function turnTo(state: State, phase: number): void {
  const { ruling, option, layout } = state;
  const { phaseStart } = option.moves;
  const { phase: before } = ruling;
  for (let move = phaseStart[before]; move < phaseStart[before + 1]; move++) endMove(state, move);
  ruling.phase = phase;
  for (let move = phaseStart[phase]; move < phaseStart[phase + 1]; move++) {
    beginMove(state, move);
    replay(state, layout.departures + move);
  }
}

function endMove(state: State, move: number): void {
  const { movesAt } = state;
  const status = memory[movesAt + move * MOVE_SIZE + MOVE_STATUS];
  if (status === STATUS_NO_ROOM) endBlockage(state, move);
  else if (status === STATUS_NO_PEOPLE) memory[IDLE]--;
  wait(state, move, STATUS_ENDED);
}

/** Whether the option has taken up an offer so far: in its first phase, or in one that a rule has led to. */
export function takesUp({ option, ruling, offerCount }: State, offer: number): boolean {
  const { moves, rules } = option;
  if (moves.phaseUses[offer] === 1) return true;
  for (let rule = 0; rule < rules.count; rule++) {
    const fired = ruling.fired[rule] !== Number.POSITIVE_INFINITY;
    if (fired && moves.phaseUses[rules.phase[rule] * offerCount + offer] === 1) return true;
  }
  return false;
}
