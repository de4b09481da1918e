import { keyGenerator, nextUniform, PURPOSE } from "./random/generator.ts";
import { type State, TALLY, OFFER } from "./state.ts";
import { hashText } from "./random/hash-text.ts";

const STREAM = hashText("journeys");

/**
 * Deaths among `size` people who travel through an offer, each dying with the same probability: the
 * people are counted off, and geometric gaps of one keyed stream say whose turn it is, so that the n-th
 * traveller has the same fate in every option.
 */
export function journeyDeaths(state: State, offer: number, size: number): number {
  if (!state.option.offers.lossy) return 0;
  const probability = state.values[state.option.offers.journeyDeaths[offer]];
  if (probability === 0) return 0;
  const { tally } = state;
  tally[TALLY.journeyDeathsExpected] += size * probability;
  const before = state.offers[offer * OFFER.size + OFFER.travelled];
  const after = before + size;
  state.offers[offer * OFFER.size + OFFER.travelled] = after;
  if (before === 0) state.offers[offer * OFFER.size + OFFER.nextJourneyDeath] = gap(state, offer, probability);
  let lost = 0;
  while (state.offers[offer * OFFER.size + OFFER.nextJourneyDeath] <= after) {
    lost++;
    state.offers[offer * OFFER.size + OFFER.nextJourneyDeath] += gap(state, offer, probability);
  }
  tally[TALLY.deaths] += lost;
  tally[TALLY.alive] -= lost;
  return lost;
}

function gap(state: State, offer: number, probability: number): number {
  const slot = state.offers[offer * OFFER.size + OFFER.journeySlot];
  state.offers[offer * OFFER.size + OFFER.journeySlot] = slot + 1;
  const { generator } = state;
  keyGenerator(generator, state.chance, STREAM ^ state.offerStreams[offer], slot, PURPOSE.journey);
  return probability >= 1 ? 1 : 1 + Math.floor(Math.log(nextUniform(generator)) / Math.log1p(-probability));
}
