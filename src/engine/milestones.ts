import { type State, TALLY } from "./state.ts";

/** Notes the first time that half, and nine tenths, of those alive are in safety, and that nobody is at risk. */
export function recordMilestones(state: State): void {
  const { tally } = state;
  const transferred = tally[TALLY.safe] + tally[TALLY.gone] + tally[TALLY.onWay];
  const alive = tally[TALLY.alive];
  if (transferred > 0) {
    if (tally[TALLY.half] === Number.POSITIVE_INFINITY && transferred >= 0.5 * alive)
      tally[TALLY.half] = tally[TALLY.now];
    if (tally[TALLY.ninety] === Number.POSITIVE_INFINITY && transferred >= 0.9 * alive)
      tally[TALLY.ninety] = tally[TALLY.now];
  }
  const atRisk = tally[TALLY.unsafe] + tally[TALLY.onWayToDanger];
  if (atRisk === 0 && tally[TALLY.empty] === Number.POSITIVE_INFINITY) tally[TALLY.empty] = tally[TALLY.now];
}
