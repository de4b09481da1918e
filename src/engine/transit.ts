import { replay } from "./clock.ts";
import { changePresent } from "./hazards.ts";
import { recordMilestones } from "./milestones.ts";
import { CHANGE, CLOCK, NOW, REMAINING, SITE_INBOUND, SITE_SIZE, TRANSFERRED } from "./layout.ts";
import { memory } from "./memory.ts";
import type { State, Transit } from "./state.ts";
import { wakeForPeople } from "./waiting.ts";

/** The convoy in `state.boarding` arrives at once: people join a site of the model. */
export function receive(state: State, site: number, size: number): void {
  if (state.option.offers.lossy) fitBoarding(state, size);
  const cohorts = state.cohortCount;
  if (cohorts > 1) for (let c = 0; c < cohorts; c++) state.people[site * cohorts + c] += state.boarding[c];
  memory[CHANGE] = size;
  changePresent(state, site);
  wakeForPeople(state, site);
}

/** The convoy in `state.boarding` sets out on a journey to a site; its room there is kept. */
export function sendOff(state: State, move: number, size: number): void {
  if (state.option.offers.lossy) fitBoarding(state, size);
  const to = state.option.moves.to[move];
  const transit = state.transit[move];
  const cohorts = state.cohortCount;
  const stride = 1 + cohorts;
  if ((transit.head + transit.size + 1) * stride > transit.convoys.length) compact(transit, stride);
  const place = (transit.head + transit.size) * stride;
  const arrival = memory[NOW] + state.values[state.option.offers.journey[state.option.moves.offer[move]]];
  transit.convoys[place] = arrival;
  for (let c = 0; c < cohorts; c++) transit.convoys[place + 1 + c] = state.boarding[c];
  transit.size++;
  memory[state.sitesAt + to * SITE_SIZE + SITE_INBOUND] += size;
  const where = state.option.sites.safe[to] === 1 ? TRANSFERRED : REMAINING;
  memory[where] += size;
  if (transit.size === 1) memory[CLOCK + state.layout.arrivals + move] = arrival;
  replay(state, state.layout.arrivals + move);
}

/** The first convoy of a move on its way arrives. */
export function arrive(state: State, move: number): void {
  const transit = state.transit[move];
  const cohorts = state.cohortCount;
  const stride = 1 + cohorts;
  const place = transit.head * stride;
  let size = 0;
  for (let c = 0; c < cohorts; c++) {
    state.boarding[c] = transit.convoys[place + 1 + c];
    size += state.boarding[c];
  }
  transit.head++;
  transit.size--;
  const to = state.option.moves.to[move];
  memory[state.sitesAt + to * SITE_SIZE + SITE_INBOUND] -= size;
  const where = state.option.sites.safe[to] === 1 ? TRANSFERRED : REMAINING;
  memory[where] -= size;
  receive(state, to, size);
  recordMilestones();
  const next = transit.size > 0 ? transit.convoys[transit.head * stride] : Number.POSITIVE_INFINITY;
  memory[CLOCK + state.layout.arrivals + move] = next;
  replay(state, state.layout.arrivals + move);
}

/** Those who died on the journey leave the convoy, the largest cohort first. */
function fitBoarding(state: State, size: number): void {
  const { boarding } = state;
  let over = -size;
  for (let c = 0; c < boarding.length; c++) over += boarding[c];
  for (; over > 0; over--) {
    let largest = 0;
    for (let c = 1; c < boarding.length; c++) if (boarding[c] > boarding[largest]) largest = c;
    boarding[largest]--;
  }
}

function compact(transit: Transit, stride: number): void {
  const used = transit.convoys.subarray(transit.head * stride, (transit.head + transit.size) * stride);
  const roomy =
    used.length * 2 > transit.convoys.length ? new Float64Array(transit.convoys.length * 2) : transit.convoys.slice();
  roomy.set(used);
  transit.convoys = roomy;
  transit.head = 0;
}
