import { CLOCK } from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/**
 * The next event among all processes of an option. Few processes are looked through one by one; of many a
 * tournament tree over their times is kept, whose root names the earliest. Equal times go to the lower process
 * number, so ties are settled the same way everywhere.
 */
export interface Clock {
  readonly processes: number;
  /** winner[1] is the root; the leaves of process p stand at leaves + p. Empty where there are few processes. */
  readonly winner: Int32Array;
  readonly leaves: number;
}

/** Up to this many, looking through all takes less time than keeping a tree. */
const FEW = 32;

export function createClock(processes: number, few = FEW): Clock {
  if (processes <= few) return { processes, winner: new Int32Array(0), leaves: 0 };
  let leaves = 2;
  while (leaves < processes) leaves *= 2;
  const winner = new Int32Array(2 * leaves);
  for (let p = 0; p < leaves; p++) winner[leaves + p] = p;
  return { processes, winner, leaves };
}

/** The process that is due first. */
export function earliest(state: State): number {
  const { clock } = state;
  if (clock.leaves > 0) return clock.winner[1];
  let first = 0;
  let soonest = memory[CLOCK];
  for (let p = 1; p < clock.processes; p++) {
    const time = memory[CLOCK + p];
    if (time < soonest) {
      soonest = time;
      first = p;
    }
  }
  return first;
}

/** Rebuilds the whole tree after times were written directly. */
export function settleClock(state: State): void {
  const { winner, leaves } = state.clock;
  for (let node = leaves - 1; node >= 1; node--) play(state, winner, node);
}

/** Replays the matches of one process up to the root, after its time was written. */
export function replay(state: State, process: number): void {
  const { winner, leaves } = state.clock;
  if (leaves > 0) for (let node = (leaves + process) >> 1; node >= 1; node >>= 1) play(state, winner, node);
}

/** Leaves beyond the last process never win. */
function play({ clock }: State, winner: Int32Array, node: number): void {
  const left = winner[2 * node];
  const right = winner[2 * node + 1];
  winner[node] = right < clock.processes && memory[CLOCK + right] < memory[CLOCK + left] ? right : left;
}
