import { ALIVE, EMPTY, HALF, NINETY, NOW, REMAINING, TRANSFERRED } from "./layout.ts";
import { memory } from "./memory.ts";

const NOT_YET = Number.POSITIVE_INFINITY;

/** Notes the first time that half, and nine tenths, of those alive are in safety, and that nobody is at risk. */
export function recordMilestones(): void {
  if (memory[NINETY] === NOT_YET) {
    const transferred = memory[TRANSFERRED];
    const alive = memory[ALIVE];
    if (transferred >= 0.5 * alive && transferred > 0) {
      if (memory[HALF] === NOT_YET) memory[HALF] = memory[NOW];
      if (transferred >= 0.9 * alive) memory[NINETY] = memory[NOW];
    }
  }
  if (memory[REMAINING] === 0 && memory[EMPTY] === NOT_YET) memory[EMPTY] = memory[NOW];
}
