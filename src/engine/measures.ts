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
      return sumOver(cost.sites, state.siteCount, (site) => siteDays(state, site));
    case "host-person-day":
      return sumOver(cost.offers, 0, (offer) => hostDays(state, offer));
    case "departure":
      return departures(state, cost);
    case "convoy":
      return offersOf(state, cost, (offer) => memory[state.offersAt + offer * OFFER_SIZE + OFFER_CONVOYS]);
  }
}

/** What a cost is paid for over the whole run, or within its window. */
export function measuredInWindow(state: State, cost: CostLine, line: number): number {
  const end = state.horizon;
  if (!cost.windowed) return measured(state, cost);
  if (state.values[cost.from] >= end) return 0;
  if (cost.measure === "total") return measured(state, cost);
  const open = cost.until === NONE || state.values[cost.until] >= end;
  return state.marks[line] + (open ? measured(state, cost) : 0);
}

/** A window opens (the measure so far is taken off) or closes (the measure is put on). */
export function mark(state: State, line: number, opening: boolean): void {
  const amount = measured(state, state.option.costs[line]);
  state.marks[line] += opening ? -amount : amount;
}

function siteDays(state: State, site: number): number {
  settleSite(state, site);
  return memory[state.sitesAt + site * SITE_SIZE + SITE_PERSON_DAYS];
}

function hostDays(state: State, offer: number): number {
  if (!used(state, offer)) return 0;
  const o = state.offersAt + offer * OFFER_SIZE;
  return memory[o + OFFER_HOST_DAYS] + memory[o + OFFER_HOSTED] * (memory[NOW] - memory[o + OFFER_HOST_SETTLED]);
}

function departures(state: State, { sites, offers }: CostLine): number {
  if (sites.length === 0)
    return offersOf(state, { offers }, (offer) => memory[state.offersAt + offer * OFFER_SIZE + OFFER_CARRIED]);
  const count = state.siteCount;
  return offersOf(state, { offers }, (offer) => sumOver(sites, 0, (site) => state.departures[offer * count + site]));
}

/** Sums over the offers a cost names, or all that the option uses. */
function offersOf(state: State, { offers }: Pick<CostLine, "offers">, amount: (offer: number) => number): number {
  if (offers.length > 0) return sumOver(offers, 0, (offer) => (used(state, offer) ? amount(offer) : 0));
  let sum = 0;
  for (const offer of state.option.moves.offersUsed) sum += amount(offer);
  return sum;
}

function used(state: State, offer: number): boolean {
  return state.option.moves.usesOffer[offer] === 1 && memory[state.offersAt + offer * OFFER_SIZE + OFFER_CONVOYS] > 0;
}

function sumOver(listed: readonly number[], all: number, amount: (index: number) => number): number {
  let sum = 0;
  if (listed.length > 0) for (let i = 0; i < listed.length; i++) sum += amount(listed[i]);
  else for (let i = 0; i < all; i++) sum += amount(i);
  return sum;
}
