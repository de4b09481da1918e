/** Numbers that the largest programme may need: some 20,000 sites and 100,000 offers. Pages never written take up no memory. */
const MOST = 1 << 22;

/**
 * The numbers of the option in the world being run, as `layout.ts` lays them out. A thread runs one option of one world at
 * a time, so there is one such array, and its address is a constant to the compiler: a tenth of the time of a run.
 * What a run finds in it, its own `beginWorld` and `beginOption` have put there.
 */
export const memory = new Float64Array(MOST);

/** @throws RangeError where a programme needs more numbers than there is room for. */
export function makeRoom(numbers: number): void {
  if (numbers > MOST)
    throw new RangeError(
      `a scenario of this many sites, threats, offers and moves needs ${numbers} numbers; the engine has ${MOST}`,
    );
}
