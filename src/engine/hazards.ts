import { replay } from "./clock.ts";
import { wakeForRoom } from "./waiting.ts";
import { BEARING, SITE, type State, TALLY } from "./state.ts";

/**
 * Brings the integrals of a site up to time t: person-days, and per threat the expected attacks
 * ∫λ dt and the expected harm ∫λ·(n/reference)^concentration dt. Numbers are constant in between.
 */
export function settleSite(state: State, site: number): void {
  const { sites, bearings } = state;
  const s = site * SITE.size;
  const days = state.tally[TALLY.now] - sites[s + SITE.settled];
  if (days <= 0) return;
  sites[s + SITE.settled] = state.tally[TALLY.now];
  sites[s + SITE.personDays] += sites[s + SITE.present] * days;
  const { bearingStart } = state.option.sites;
  const end = bearingStart[site + 1] * BEARING.size;
  for (let b = bearingStart[site] * BEARING.size; b < end; b += BEARING.size) {
    const passed = bearings[b + BEARING.hazard] * days;
    bearings[b + BEARING.integral] += passed;
    bearings[b + BEARING.weighted] += passed * bearings[b + BEARING.factor];
    bearings[b + BEARING.remaining] -= passed;
    if (bearings[b + BEARING.excitation] > 0) settleExcitation(state, b / BEARING.size, days);
  }
}

/** Expected offspring of earlier attacks within the segment: share · X · (1 − e^(−days/memory)). */
function settleExcitation(state: State, a: number, days: number): void {
  const { bearings, values } = state;
  const { clusterShare, clusterMemory } = state.option.threats;
  const b = a * BEARING.size;
  const left = Math.exp(-days / values[clusterMemory[a]]);
  const before = bearings[b + BEARING.excitation];
  bearings[b + BEARING.excitation] = before * left;
  const factor = bearings[b + BEARING.factor];
  if (factor === 0) return;
  const expected = values[clusterShare[a]] * before * (1 - left);
  bearings[b + BEARING.integral] += expected;
  bearings[b + BEARING.weighted] += expected * factor;
}

/** People come to a site (or leave it, or die there, where `change` is negative): all that hangs on the numbers follows. */
export function changePresent(state: State, site: number, change: number): void {
  const { sites, tally } = state;
  const s = site * SITE.size;
  settleSite(state, site);
  sites[s + SITE.present] += change;
  tally[sites[s + SITE.safe] === 1 ? TALLY.safe : TALLY.unsafe] += change;
  refreshSite(state, site);
  if (change < 0 && sites[s + SITE.capacity] !== Number.POSITIVE_INFINITY) wakeForRoom(state, site);
}

/** New rates at a site whose numbers have changed, and when each next attack is due. */
export function refreshSite(state: State, site: number): void {
  const { bearingStart } = state.option.sites;
  const end = bearingStart[site + 1];
  for (let a = bearingStart[site]; a < end; a++) {
    rateBearing(state, a);
    replay(state.clock, a);
  }
}

/**
 * The rate at a bearing, λ·min((n/reference)^−escalation, limit) times what departures have changed, 0 where
 * nobody is present; and the time the hazard clock runs out: when the integrated rate reaches the next wait.
 */
export function rateBearing(state: State, a: number): void {
  const { bearings, sites } = state;
  const b = a * BEARING.size;
  const s = state.bearingSite[a] * SITE.size;
  const n = sites[s + SITE.present];
  const base = bearings[b + BEARING.baseRate];
  if (n === 0 || bearings[b + BEARING.active] === 0) {
    bearings[b + BEARING.hazard] = 0;
    bearings[b + BEARING.factor] = 0;
  } else if (bearings[b + BEARING.steady] === 1) {
    bearings[b + BEARING.hazard] = base * n;
    bearings[b + BEARING.factor] = 1;
  } else {
    const log = (n < state.logPeople.length ? state.logPeople[n] : Math.log(n)) - bearings[b + BEARING.logReference];
    const escalation = bearings[b + BEARING.escalation];
    const concentration = bearings[b + BEARING.concentration];
    let rate = sites[s + SITE.departed] === 1 ? base * bearings[b + BEARING.afterDeparture] : base;
    if (escalation !== 0) rate *= Math.min(bearings[b + BEARING.limit], Math.exp(-escalation * log));
    bearings[b + BEARING.hazard] = rate;
    bearings[b + BEARING.factor] = concentration === 0 ? 1 : Math.exp(concentration * log);
  }
  const hazard = bearings[b + BEARING.hazard];
  state.clock.time[a] =
    hazard > 0
      ? state.tally[TALLY.now] + Math.max(0, bearings[b + BEARING.remaining]) / hazard
      : Number.POSITIVE_INFINITY;
}
