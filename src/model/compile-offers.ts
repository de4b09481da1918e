import type { OfferState, Scenario } from "../scenario/scenario.ts";
import { NONE, type OfferTable, STATE_ACCEPTED, STATE_FULL, STATE_NONE, STATE_REFUSED } from "./programme.ts";
import type { Resolver } from "./resolver.ts";

type Condition = { readonly offer: string; readonly state: OfferState } | null;

const STATES: Record<OfferState, number> = { accepted: STATE_ACCEPTED, refused: STATE_REFUSED, full: STATE_FULL };

export function compileOffers(scenario: Scenario, resolve: Resolver): OfferTable {
  const offers = [...scenario.offers.values()];
  const offerIds = [...scenario.offers.keys()];
  const siteIds = [...scenario.sites.keys()];
  const offerOf = (condition: Condition) => (condition === null ? NONE : offerIds.indexOf(condition.offer));
  const stateOf = (condition: Condition) => (condition === null ? STATE_NONE : STATES[condition.state]);
  return {
    places: Int32Array.from(offers, (offer) => resolve.quantity(offer.places)),
    opens: Int32Array.from(offers, (offer) => resolve.quantity(offer.opens, 0)),
    closes: Int32Array.from(offers, (offer) => resolve.quantity(offer.closes)),
    pace: Int32Array.from(offers, (offer) => resolve.quantity(offer.pace)),
    convoy: Int32Array.from(offers, (offer) => resolve.quantity(offer.convoy)),
    minimum: Int32Array.from(offers, (offer) => resolve.quantity(offer.minimum)),
    chance: Int32Array.from(offers, (offer) => resolve.quantity(offer.chance)),
    journey: Int32Array.from(offers, (offer) => resolve.quantity(offer.journey, 0)),
    journeyDeaths: Int32Array.from(offers, (offer) => resolve.quantity(offer.journeyDeaths, 0)),
    lossy: offers.some((offer) => offer.journeyDeaths !== null),
    to: Int32Array.from(offers, (offer) => (offer.to === null ? NONE : siteIds.indexOf(offer.to))),
    onlyIf: Int32Array.from(offers, (offer) => offerOf(offer.onlyIf)),
    onlyIfState: Uint8Array.from(offers, (offer) => stateOf(offer.onlyIf)),
    onlyAfter: Int32Array.from(offers, (offer) => offerOf(offer.onlyAfter)),
    onlyAfterState: Uint8Array.from(offers, (offer) => stateOf(offer.onlyAfter)),
  };
}
