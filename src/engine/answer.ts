import {
  ATTACKS,
  DAYS_BLOCKED,
  DEATHS,
  OFFER_CARRIED,
  OFFER_SIZE,
  REMAINING,
  SITE_CAPACITY,
  SITE_INBOUND,
  SITE_PRESENT,
  SITE_SIZE,
} from "./layout.ts";
import type { TimedQuestion } from "./question.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";
import { stillBlocked } from "./waiting.ts";

/** [site] what has happened so far. */
export interface SiteCounts {
  readonly attacks: Float64Array;
  readonly deaths: Float64Array;
}

/** The answer to a question about a time, as things stand. */
export function answerNow(state: State, { attacks, deaths }: SiteCounts, question: TimedQuestion): number {
  switch (question.kind) {
    case "attacks":
      return question.sites.length === 0 ? memory[ATTACKS] : sum(question.sites, attacks);
    case "deaths":
      return question.sites.length === 0 ? memory[DEATHS] : sum(question.sites, deaths);
    case "departures":
      return question.offers.reduce((total, offer) => total + carried(state, offer), 0);
    case "blocked":
      return memory[DAYS_BLOCKED] + stillBlocked(state, question.time);
    case "present":
      return question.sites.length === 0 ? memory[REMAINING] : present(state, question.sites);
  }
}

/** People at the sites or on the way there; no site: all who are at risk. */
export function presentOrDue(state: State, sites: readonly number[]): number {
  const { sitesAt } = state;
  if (sites.length === 0) return memory[REMAINING];
  const due = sites.reduce((total, site) => total + memory[sitesAt + site * SITE_SIZE + SITE_INBOUND], 0);
  return due + present(state, sites);
}

/** Whether none of the sites has room for one more, those on the way there counted in. */
export function isFull({ sitesAt }: State, sites: readonly number[]): boolean {
  return sites.every((site) => {
    const s = sitesAt + site * SITE_SIZE;
    return memory[s + SITE_CAPACITY] - memory[s + SITE_PRESENT] - memory[s + SITE_INBOUND] < 1;
  });
}

function present({ sitesAt }: State, sites: readonly number[]): number {
  return sites.reduce((total, site) => total + memory[sitesAt + site * SITE_SIZE + SITE_PRESENT], 0);
}

function carried({ option, offersAt }: State, offer: number): number {
  return option.moves.usesOffer[offer] === 1 ? memory[offersAt + offer * OFFER_SIZE + OFFER_CARRIED] : 0;
}

function sum(sites: readonly number[], counts: Float64Array): number {
  return sites.reduce((total, site) => total + counts[site], 0);
}
