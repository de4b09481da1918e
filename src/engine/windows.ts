import { replay } from "./clock.ts";
import { clearOffspring } from "./clustering.ts";
import { refreshSite, settleSite } from "./hazards.ts";
import { BEARING, type State } from "./state.ts";

/** A threat begins (even index) or ends (odd) at its site. */
export function switchWindow(state: State, index: number): void {
  const a = index >> 1;
  const site = state.programme.bearings[a].site;
  settleSite(state, site);
  state.bearings[a * BEARING.size + BEARING.active] = (index & 1) === 0 ? 1 : 0;
  if (state.bearings[a * BEARING.size + BEARING.active] === 0 && state.option.threats.clustered[a] === 1)
    clearOffspring(state, a);
  state.clock.time[state.layout.windows + index] = Number.POSITIVE_INFINITY;
  replay(state.clock, state.layout.windows + index);
  refreshSite(state, site);
}
