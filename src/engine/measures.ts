import type { CostLine } from "../model/programme.ts";
import { NONE } from "../model/programme.ts";
import { settleSite } from "./hazards.ts";
import {
  NOW,
  OFFER_CARRIED,
  OFFER_CONVOYS,
  OFFER_HOSTED,
  OFFER_HOST_DAYS,
  OFFER_HOST_SETTLED,
  OFFER_SIZE,
  SITE_PERSON_DAYS,
  SITE_SIZE,
} from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

/** How much of what a cost is paid for has come about so far, from the start on. */
export function measured(state: State, cost: CostLine): number {
  switch (cost.measure) {
    case "total":
      return cost.offers.length === 0 || cost.offers.some((offer) => used(state, offer)) ? 1 : 0;
    case "day":
      return memory[NOW];
    case "person-day":
      return personDays(state, cost);
    default:
      return overOffers(state, cost);
  }
}

/** What a cost is paid for over the whole run, or within its window. */
export function measuredInWindow(state: State, cost: CostLine, line: number): number {
  if (!cost.windowed) return measured(state, cost);
  const { values, horizon } = state;
  const until = cost.until === NONE ? horizon : Math.min(horizon, values[cost.until]);
  if (Math.max(0, values[cost.from]) >= until) return 0;
  if (cost.measure === "total") return measured(state, cost);
  return state.marks[line] + (until === horizon ? measured(state, cost) : 0);
}

/** A window opens (the measure so far is taken off) or closes (the measure is put on). */
export function mark(state: State, line: number, opening: boolean): void {
  const amount = measured(state, state.option.costs[line]);
  state.marks[line] += opening ? -amount : amount;
}

/** Person-days at the sites a cost names, or at all. */
function personDays(state: State, { sites }: CostLine): number {
  const count = sites.length > 0 ? sites.length : state.siteCount;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const site = sites.length > 0 ? sites[i] : i;
    settleSite(state, site);
    sum += memory[state.sitesAt + site * SITE_SIZE + SITE_PERSON_DAYS];
  }
  return sum;
}

/** Sums over the offers a cost names, or all that the option uses. */
function overOffers(state: State, cost: CostLine): number {
  const { offersUsed } = state.option.moves;
  const count = cost.offers.length > 0 ? cost.offers.length : offersUsed.length;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const offer = cost.offers.length > 0 ? cost.offers[i] : offersUsed[i];
    if (used(state, offer)) sum += ofOffer(state, cost, offer);
  }
  return sum;
}

function ofOffer(state: State, cost: CostLine, offer: number): number {
  const o = state.offersAt + offer * OFFER_SIZE;
  if (cost.measure === "convoy") return memory[o + OFFER_CONVOYS];
  if (cost.measure === "host-person-day")
    return memory[o + OFFER_HOST_DAYS] + memory[o + OFFER_HOSTED] * (memory[NOW] - memory[o + OFFER_HOST_SETTLED]);
  if (cost.sites.length === 0) return memory[o + OFFER_CARRIED];
  let sum = 0;
  for (let i = 0; i < cost.sites.length; i++) sum += state.departures[offer * state.siteCount + cost.sites[i]];
  return sum;
}

function used(state: State, offer: number): boolean {
  return state.option.moves.usesOffer[offer] === 1 && memory[state.offersAt + offer * OFFER_SIZE + OFFER_CONVOYS] > 0;
}
