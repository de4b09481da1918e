import { least } from "../mathematics/least.ts";
import { replay } from "./clock.ts";
import { exponentiate } from "./exponentiate.ts";
import {
  BEARING_BASE_RATE,
  BEARING_CONCENTRATION,
  BEARING_ESCALATION,
  BEARING_EXCESS,
  BEARING_EXCITATION,
  BEARING_FACTOR,
  BEARING_HAZARD,
  BEARING_INTEGRATED_TO,
  BEARING_LIMIT,
  BEARING_LOG_REFERENCE,
  BEARING_MODE,
  BEARING_OVERSHOOT,
  BEARING_REMAINING,
  BEARING_SIZE,
  BEARING_WAITS,
  BEARING_WEIGHTED,
  BLOCKED,
  CHANGE,
  CLOCK,
  DAYS,
  MODE_NONE,
  MODE_STEADY,
  NOW,
  POWER,
  REMAINING,
  SITE_PERSON_DAYS,
  SITE_PRESENT,
  SITE_SAFE,
  SITE_SETTLED,
  SITE_SIZE,
  TRANSFERRED,
} from "./layout.ts";
import { integrateExcess } from "./overshoot.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";
import { wakeForRoom } from "./waiting.ts";

/** `memory[CHANGE]` people come to a site, or leave it or die there where that is negative: all that hangs on the numbers follows. */
export function changePresent(state: State, site: number): void {
  const { bearingsAt, bearingStart } = state;
  const s = state.sitesAt + site * SITE_SIZE;
  const before = memory[s + SITE_PRESENT];
  const change = memory[CHANGE];
  const days = memory[NOW] - memory[s + SITE_SETTLED];
  memory[DAYS] = days;
  memory[s + SITE_SETTLED] = memory[NOW];
  memory[s + SITE_PERSON_DAYS] += before * days;
  memory[s + SITE_PRESENT] = before + change;
  memory[memory[s + SITE_SAFE] === 1 ? TRANSFERRED : REMAINING] += change;
  const end = bearingStart[site + 1];
  for (let a = bearingStart[site]; a < end; a++) {
    const b = bearingsAt + a * BEARING_SIZE;
    settleBearing(state, a, b);
    rateBearing(state, a, b, s);
  }
  if (change < 0 && memory[BLOCKED] > 0) wakeForRoom(state, site);
}

/**
 * Brings the integrals of a site up to now: person-days, and per threat what is left of the wait and the
 * expected harm ∫λ·(n/reference)^concentration dt. Numbers are constant in between.
 */
export function settleSite(state: State, site: number): void {
  const { bearingsAt, bearingStart } = state;
  const s = state.sitesAt + site * SITE_SIZE;
  const now = memory[NOW];
  const days = now - memory[s + SITE_SETTLED];
  if (days <= 0) return;
  memory[DAYS] = days;
  memory[s + SITE_SETTLED] = now;
  memory[s + SITE_PERSON_DAYS] += memory[s + SITE_PRESENT] * days;
  const end = bearingStart[site + 1];
  for (let a = bearingStart[site]; a < end; a++) settleBearing(state, a, bearingsAt + a * BEARING_SIZE);
}

/** New rates at a site, and new times for its hazard clocks, after what they depend on has changed. */
export function rateSite(state: State, site: number): void {
  const { bearingsAt, bearingStart } = state;
  const s = state.sitesAt + site * SITE_SIZE;
  const end = bearingStart[site + 1];
  for (let a = bearingStart[site]; a < end; a++) rateBearing(state, a, bearingsAt + a * BEARING_SIZE, s);
}

/** `memory[DAYS]` at the rates that were: bearing `a`, whose record is at `b`. */
function settleBearing(state: State, a: number, b: number): void {
  const days = memory[DAYS];
  const passed = memory[b + BEARING_HAZARD] * days;
  memory[b + BEARING_REMAINING] -= passed;
  memory[b + BEARING_WEIGHTED] += passed * memory[b + BEARING_FACTOR];
  const excess = memory[b + BEARING_EXCESS];
  if (excess > 0) memory[b + BEARING_OVERSHOOT] += passed * excess;
  if (state.clustered && memory[b + BEARING_EXCITATION] > 0 && days > 0) settleExcitation(state, a);
}

/**
 * The rate with the n present at `s`, λ·min((n/reference)^−escalation, limit) times what departures have changed, 0 where nobody is;
 * and the time the hazard clock runs out: when the integrated rate reaches the next wait.
 */
function rateBearing(state: State, a: number, b: number, s: number): void {
  const n = memory[s + SITE_PRESENT];
  const { logPeople } = state;
  const mode = memory[b + BEARING_MODE];
  let hazard = 0;
  memory[b + BEARING_FACTOR] = 0;
  if (n > 0 && mode !== MODE_NONE) {
    hazard = memory[b + BEARING_BASE_RATE];
    memory[b + BEARING_FACTOR] = 1;
    if (mode === MODE_STEADY) hazard *= n;
    else {
      const log = (n < logPeople.length ? logPeople[n] : Math.log(n)) - memory[b + BEARING_LOG_REFERENCE];
      const escalation = memory[b + BEARING_ESCALATION];
      const concentration = memory[b + BEARING_CONCENTRATION];
      if (escalation !== 0) {
        memory[POWER] = -escalation * log;
        exponentiate(POWER);
        hazard *= least(memory[b + BEARING_LIMIT], memory[POWER]);
      }
      if (concentration !== 0) {
        memory[b + BEARING_FACTOR] = concentration * log;
        exponentiate(b + BEARING_FACTOR);
      }
    }
  }
  memory[b + BEARING_HAZARD] = hazard;
  if (n <= memory[b + BEARING_INTEGRATED_TO]) integrateExcess(state, a, s);
  else memory[b + BEARING_EXCESS] = 0;
  const left = memory[b + BEARING_REMAINING];
  memory[CLOCK + a] = hazard > 0 ? memory[NOW] + Math.max(0, left) / hazard : Number.POSITIVE_INFINITY;
  replay(state, a);
}

/** Expected offspring of earlier attacks within the segment being settled: share · X · (1 − e^(−days/memory)). */
function settleExcitation(state: State, a: number): void {
  const { values } = state;
  const { clusterShare, clusterMemory } = state.option.threats;
  const b = state.bearingsAt + a * BEARING_SIZE;
  const left = Math.exp(-memory[DAYS] / values[clusterMemory[a]]);
  const before = memory[b + BEARING_EXCITATION];
  memory[b + BEARING_EXCITATION] = before * left;
  if (memory[b + BEARING_FACTOR] === 0) return;
  const expected = values[clusterShare[a]] * before * (1 - left);
  memory[b + BEARING_WAITS] += expected;
  memory[b + BEARING_WEIGHTED] += expected * memory[b + BEARING_FACTOR];
  memory[b + BEARING_OVERSHOOT] += expected * memory[b + BEARING_EXCESS];
}
