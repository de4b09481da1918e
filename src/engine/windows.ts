import { replay } from "./clock.ts";
import { clearOffspring } from "./clustering.ts";
import { rateSite, settleSite } from "./hazards.ts";
import { BEARING_MODE, BEARING_SIZE, CLOCK, MODE_ATTACKS, MODE_NONE, MODE_STEADY } from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/** A threat begins (even index) or ends (odd) at its site. */
export function switchWindow(state: State, index: number): void {
  const a = index >> 1;
  const site = state.bearingSite[a];
  const begins = (index & 1) === 0;
  settleSite(state, site);
  memory[state.bearingsAt + a * BEARING_SIZE + BEARING_MODE] = begins ? modeOf(state, a) : MODE_NONE;
  if (!begins && state.option.threats.clustered[a] === 1) clearOffspring(state, a);
  memory[CLOCK + state.layout.windows + index] = Number.POSITIVE_INFINITY;
  replay(state, state.layout.windows + index);
  rateSite(state, site);
}

/** What a threat does while it is there. */
export function modeOf({ option }: State, a: number): number {
  return option.threats.steady[a] === 1 ? MODE_STEADY : MODE_ATTACKS;
}
