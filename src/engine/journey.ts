import { keyGenerator, nextUniform, PURPOSE } from "./random/generator.ts";
import {
  ALIVE,
  DEATHS,
  JOURNEY_DEATHS_EXPECTED,
  OFFER_JOURNEY_SLOT,
  OFFER_NEXT_JOURNEY_DEATH,
  OFFER_SIZE,
  OFFER_TRAVELLED,
} from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";
import { hashText } from "./random/hash-text.ts";

const STREAM = hashText("journeys");

/**
 * Deaths among `size` people who travel through an offer, each dying with the same probability: the
 * people are counted off, and geometric gaps of one keyed stream say whose turn it is, so that the n-th
 * traveller has the same fate in every option.
 */
export function journeyDeaths(state: State, offer: number, size: number): number {
  const probability = state.values[state.option.offers.journeyDeaths[offer]];
  if (probability === 0) return 0;
  const o = state.offersAt + offer * OFFER_SIZE;
  memory[JOURNEY_DEATHS_EXPECTED] += size * probability;
  const before = memory[o + OFFER_TRAVELLED];
  const after = before + size;
  memory[o + OFFER_TRAVELLED] = after;
  if (before === 0) memory[o + OFFER_NEXT_JOURNEY_DEATH] = gap(state, offer, probability);
  let lost = 0;
  while (memory[o + OFFER_NEXT_JOURNEY_DEATH] <= after) {
    lost++;
    memory[o + OFFER_NEXT_JOURNEY_DEATH] += gap(state, offer, probability);
  }
  memory[DEATHS] += lost;
  memory[ALIVE] -= lost;
  return lost;
}

function gap(state: State, offer: number, probability: number): number {
  const { generator } = state;
  const o = state.offersAt + offer * OFFER_SIZE;
  const slot = memory[o + OFFER_JOURNEY_SLOT];
  memory[o + OFFER_JOURNEY_SLOT] = slot + 1;
  keyGenerator(generator, state.chance, STREAM ^ state.offerStreams[offer], slot, PURPOSE.journey);
  return probability >= 1 ? 1 : 1 + Math.floor(Math.log(nextUniform(generator)) / Math.log1p(-probability));
}
