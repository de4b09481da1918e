import { MOST_NUMBERS } from "../scenario/room/room.ts";

/**
 * The numbers of the option in the world being run, as `layout.ts` lays them out. A thread runs one option of one world at
 * a time, so there is one such array, and its address is a constant to the compiler: a tenth of the time of a run.
 * What a run finds in it, its own `beginWorld` and `beginOption` have put there.
 */
export const memory = new Float64Array(MOST_NUMBERS);

/**
 * The last line of defence: what reads a scenario has asked the same of it already, and said where it has too much.
 * @throws RangeError where a programme needs more numbers than there is room for.
 */
export function makeRoom(numbers: number): void {
  if (numbers > MOST_NUMBERS)
    throw new RangeError(
      `a scenario of this many sites, threats, offers and moves needs ${numbers} numbers; the engine has ${MOST_NUMBERS}`,
    );
}
